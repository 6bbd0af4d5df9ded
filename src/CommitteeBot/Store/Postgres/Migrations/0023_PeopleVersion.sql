-- A number that tells whether what is kept in memory of people, roles, committees and chats is still true.
create table people_version (id integer primary key check (id = 1), number bigint not null);
insert into people_version values (1, 1);

create function people_version_counts() returns trigger language plpgsql as $$
begin
    update people_version set number = number + 1;
    return null;
end $$;

-- Before, and once for a statement: whoever waits for the number has locked no row that the one who has it may want.
-- Not what changes with every turn: the next number of an action, when a chat was last seen.
do $$
declare
    counted record;
begin
    for counted in
        select * from (values
            ('person', ''), ('person_name', ''), ('membership', ''), ('attendance', ''), ('restriction', ''),
            ('restriction_exclusion', ''),
            ('committee', 'of name, prefix, zone, issample, earliernames, earlierprefixes, mergedintoid, tenantid'),
            ('meeting', 'of committeeid, date, state'),
            ('conversation', 'of serviceurl, tenantid, botid, kind, teamid, name, committeeid, meetingid,
                reviewedmeetingid, meetingsince, meetingendedat, itemnumber, itemtitle, iswelcomed, memberschangedat')
            ) as t(name, columns)
    loop
        execute format('create trigger %I before insert or delete or update %s on %I
            for each statement execute function people_version_counts()',
            counted.name || '_counts', counted.columns, counted.name);
    end loop;
end $$;
