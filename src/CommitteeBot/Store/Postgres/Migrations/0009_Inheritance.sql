-- What an import adds to an item is restricted as the item is; what stands under no item, as the document is.

-- The item under which a line of the document stands.
create function item_at(meeting bigint, at_line integer) returns item language sql stable as $$
    select * from item where meetingid = meeting and line <= at_line order by line desc limit 1
$$;

create function document_restriction(meeting bigint) returns bigint language sql stable as $$
    select id from restriction where meetingid = meeting and itemkey = '' and liftedat is null
$$;

-- Whether an officer or the minutes have ever said anything of this item by itself.
create function has_own_restriction(meeting bigint, key text) returns boolean language sql stable as $$
    select exists (select 1 from restriction where meetingid = meeting and itemkey = key)
$$;

create function own_restriction(meeting bigint, key text) returns bigint language sql stable as $$
    select id from restriction where meetingid = meeting and itemkey = key and liftedat is null
$$;

-- A printed ground makes a restriction, once; one that an officer has lifted since stays lifted, and one that an officer
-- has set stays set. After the row is there, for what stands under the item may have been written before it.
create function item_inherits() returns trigger language plpgsql as $$
declare
    key text := coalesce(new.number, new.title);
    found_id bigint;
begin
    if new.restricted is not null then
        insert into restriction (committeeid, meetingid, itemkey, itemtitle, ground, audience, setat, setby)
        select m.committeeid, new.meetingid, key, new.title, new.restricted, 'Members',
            date_trunc('milliseconds', clock_timestamp()), 'minutes'
        from meeting m where m.id = new.meetingid
        on conflict do nothing;
    end if;
    found_id := case when has_own_restriction(new.meetingid, key) then own_restriction(new.meetingid, key)
        else document_restriction(new.meetingid) end;
    update item set restrictionid = found_id, restricted = (select ground from restriction where id = found_id)
    where id = new.id and (restrictionid is distinct from found_id or restricted is not null and found_id is null);
    update future_item f set restrictionid = found_id
    where f.meetingid = new.meetingid and (item_at(f.meetingid, f.line)).id = new.id;
    return null;
end $$;
create trigger item_inherits after insert on item for each row execute function item_inherits();

create function part_inherits() returns trigger language plpgsql as $$
begin
    if new.itemid is not null then
        new.restrictionid := (select restrictionid from item where id = new.itemid);
        new.isrestricted := new.restrictionid is not null;
    elsif document_restriction(new.meetingid) is not null then
        new.restrictionid := document_restriction(new.meetingid);
        new.isrestricted := true;
    end if;
    return new;
end $$;
create trigger passage_inherits before insert on passage for each row execute function part_inherits();
create trigger decision_inherits before insert on decision for each row execute function part_inherits();
create trigger correction_inherits before insert on correction for each row execute function part_inherits();

create function record_inherits() returns trigger language plpgsql as $$
begin
    if new.itemid is not null then
        new.restrictionid := (select restrictionid from item where id = new.itemid);
    else
        new.restrictionid := document_restriction(new.meetingid);
    end if;
    return new;
end $$;
create trigger motion_inherits before insert on motion for each row execute function record_inherits();
create trigger interest_inherits before insert on interest for each row execute function record_inherits();

create function future_item_inherits() returns trigger language plpgsql as $$
begin
    select i.restrictionid into new.restrictionid from item i
    where i.meetingid = new.meetingid and i.line <= new.line order by i.line desc limit 1;
    if not found then
        new.restrictionid := document_restriction(new.meetingid);
    end if;
    return new;
end $$;
create trigger future_item_inherits before insert on future_item for each row execute function future_item_inherits();

create function report_inherits() returns trigger language plpgsql as $$
begin
    if has_own_restriction(new.meetingid, new.itemnumber) then
        new.restrictionid := own_restriction(new.meetingid, new.itemnumber);
    else
        new.restrictionid := document_restriction(new.meetingid);
    end if;
    return new;
end $$;
create trigger report_inherits before insert on report for each row execute function report_inherits();

create function action_inherits() returns trigger language plpgsql as $$
declare
    key text := coalesce(new.itemnumber, new.itemtitle);
    found_id bigint;
begin
    if new.meetingid is null then
        return new;
    end if;
    if has_own_restriction(new.meetingid, key) then
        found_id := own_restriction(new.meetingid, key);
        if found_id is null and new.restrictionid is null and new.line is not null then
            new.isrestricted := false;
        end if;
    elsif new.line is not null then
        found_id := document_restriction(new.meetingid);
    end if;
    if found_id is not null then
        new.isrestricted := true;
        new.restrictionid := found_id;
    end if;
    return new;
end $$;
create trigger action_inherits before insert on action for each row execute function action_inherits();

create function action_moved() returns trigger language plpgsql as $$
declare
    found_id bigint := own_restriction(new.meetingid, coalesce(new.itemnumber, new.itemtitle));
begin
    if found_id is not null then
        new.isrestricted := true;
        new.restrictionid := found_id;
    end if;
    return new;
end $$;
create trigger action_moved before update of meetingid, itemnumber on action
    for each row when (new.meetingid is not null) execute function action_moved();

create function action_stays_open() returns trigger language plpgsql as $$
begin
    if exists (select 1 from restriction r where r.meetingid = new.meetingid
        and r.itemkey = coalesce(new.itemnumber, new.itemtitle) and r.liftedat is not null) then
        new.isrestricted := false;
    end if;
    return new;
end $$;
create trigger action_stays_open before update of isrestricted on action
    for each row when (new.isrestricted and new.restrictionid is null and new.line is not null)
    execute function action_stays_open();
