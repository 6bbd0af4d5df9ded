-- Facts are the record in words: they go with every change of what they were made from, and are made anew.

create function facts_are_stale() returns trigger language plpgsql as $$
begin
    delete from fact where meetingid = case tg_op when 'DELETE' then old.meetingid else new.meetingid end;
    return null;
end $$;
create trigger restriction_facts after insert or update on restriction for each row execute function facts_are_stale();
create trigger attendance_facts after insert or update or delete on attendance
    for each row execute function facts_are_stale();
create trigger report_facts after insert or update or delete on report for each row execute function facts_are_stale();
create trigger future_item_facts after insert or update or delete on future_item
    for each row execute function facts_are_stale();
create trigger motion_facts after insert or update or delete on motion for each row execute function facts_are_stale();
create trigger interest_facts after insert or update or delete on interest
    for each row execute function facts_are_stale();

create function facts_of_meeting_are_stale() returns trigger language plpgsql as $$
begin
    delete from fact where meetingid = new.id;
    return null;
end $$;
create trigger meeting_facts after update on meeting for each row execute function facts_of_meeting_are_stale();

create function facts_of_committee_are_stale() returns trigger language plpgsql as $$
begin
    delete from fact where meetingid in (select id from meeting where committeeid = new.id);
    return null;
end $$;
create trigger committee_facts after update of name on committee
    for each row when (new.name is distinct from old.name) execute function facts_of_committee_are_stale();
