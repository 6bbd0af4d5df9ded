-- What was done is never changed and never deleted, by whatever reaches the tables.
create function refuse() returns trigger language plpgsql as $$
begin
    raise exception '%', tg_argv[0];
end $$;

create trigger action_event_stays before delete on action_event
    for each row execute function refuse('the history of an action is never deleted');
create trigger meeting_event_keeps before update of id, at, by, bypersonid, change, source, sourcekey, sourcetext, says,
    before, after, note, undoeseventid, activityid on meeting_event
    for each row execute function refuse('the history of a meeting is never changed');
create trigger audit_keeps before update on audit
    for each row execute function refuse('the audit is never changed');

create function audit_stays() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from disposal where kind = 'Audit' and before > old.at) then
        raise exception 'the audit is never deleted before its period is over';
    end if;
    return old;
end $$;
create trigger audit_stays before delete on audit for each row execute function audit_stays();

-- But for the name of a person who is erased, which a stand-in takes the place of.
create function action_event_keeps() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.actionid <> old.actionid or new.at <> old.at or new.change <> old.change
        or new.bypersonid is distinct from old.bypersonid
        or new.undoeseventid is distinct from old.undoeseventid or new.activityid is distinct from old.activityid
        or not exists (
            select 1 from redaction r where r.name is not null
            and new."by" = replace(old."by", r.name, r.standsfor)
            and new."from" is not distinct from replace(old."from", r.name, r.standsfor)
            and new."to" is not distinct from replace(old."to", r.name, r.standsfor)
            and new.note is not distinct from replace(old.note, r.name, r.standsfor)
            and new.before is not distinct from replace(old.before, r.name, r.standsfor)) then
        raise exception 'the history of an action is never changed';
    end if;
    return new;
end $$;
create trigger action_event_keeps before update on action_event for each row execute function action_event_keeps();
