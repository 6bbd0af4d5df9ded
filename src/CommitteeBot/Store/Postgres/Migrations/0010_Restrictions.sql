-- A change of a restriction reaches all that is there.

create function close_item(r restriction) returns void language plpgsql as $$
begin
    update item set restrictionid = r.id, restricted = r.ground
    where meetingid = r.meetingid and coalesce(number, title) = r.itemkey;
    update passage set restrictionid = r.id, isrestricted = true
    where itemid in (select id from item where restrictionid = r.id);
    update decision set restrictionid = r.id, isrestricted = true
    where itemid in (select id from item where restrictionid = r.id);
    update correction set restrictionid = r.id, isrestricted = true
    where itemid in (select id from item where restrictionid = r.id);
    update report set restrictionid = r.id where meetingid = r.meetingid and itemnumber = r.itemkey;
    update action set restrictionid = r.id, isrestricted = true
    where meetingid = r.meetingid and coalesce(itemnumber, itemtitle) = r.itemkey;
    update future_item f set restrictionid = r.id
    where f.meetingid = r.meetingid and (item_at(f.meetingid, f.line)).restrictionid = r.id;
end $$;

create function close_document(r restriction) returns void language plpgsql as $$
begin
    update item set restrictionid = r.id, restricted = r.ground
    where meetingid = r.meetingid and (restrictionid is null or restrictionid = r.id)
        and not has_own_restriction(meetingid, coalesce(number, title));
    update passage set restrictionid = r.id, isrestricted = true
    where meetingid = r.meetingid and restrictionid is null
        and (itemid is null or itemid in (select id from item where restrictionid = r.id));
    update decision set restrictionid = r.id, isrestricted = true
    where meetingid = r.meetingid and restrictionid is null
        and (itemid is null or itemid in (select id from item where restrictionid = r.id));
    update correction set restrictionid = r.id, isrestricted = true
    where meetingid = r.meetingid and restrictionid is null
        and (itemid is null or itemid in (select id from item where restrictionid = r.id));
    update motion set restrictionid = r.id where meetingid = r.meetingid and itemid is null;
    update interest set restrictionid = r.id where meetingid = r.meetingid and itemid is null;
    update report set restrictionid = r.id
    where meetingid = r.meetingid and restrictionid is null
        and not has_own_restriction(meetingid, coalesce(itemnumber, '-'));
    update future_item f set restrictionid = r.id
    where f.meetingid = r.meetingid and f.restrictionid is null
        and ((item_at(f.meetingid, f.line)).id is null or (item_at(f.meetingid, f.line)).restrictionid = r.id);
    update action set restrictionid = r.id, isrestricted = true
    where meetingid = r.meetingid and line is not null and restrictionid is null
        and not has_own_restriction(meetingid, coalesce(itemnumber, itemtitle, '-'));
end $$;

-- What the restriction of the document closed is open where an officer opens the item.
create function open_item(r restriction) returns void language plpgsql as $$
begin
    update passage set restrictionid = null, isrestricted = false where itemid in (
        select id from item where meetingid = r.meetingid and coalesce(number, title) = r.itemkey);
    update decision set restrictionid = null, isrestricted = false where itemid in (
        select id from item where meetingid = r.meetingid and coalesce(number, title) = r.itemkey);
    update correction set restrictionid = null, isrestricted = false where itemid in (
        select id from item where meetingid = r.meetingid and coalesce(number, title) = r.itemkey);
    update report set restrictionid = null where meetingid = r.meetingid and itemnumber = r.itemkey;
    update future_item f set restrictionid = null
    where f.meetingid = r.meetingid
        and coalesce((item_at(f.meetingid, f.line)).number, (item_at(f.meetingid, f.line)).title) = r.itemkey;
    update action set restrictionid = null, isrestricted = false
    where meetingid = r.meetingid and coalesce(itemnumber, itemtitle) = r.itemkey
        and restrictionid = (select d.id from restriction d where d.meetingid = r.meetingid and d.itemkey = '');
    update item set restrictionid = null, restricted = null
    where meetingid = r.meetingid and coalesce(number, title) = r.itemkey;
end $$;

create function lift(r restriction) returns void language plpgsql as $$
begin
    update item set restrictionid = null, restricted = null where restrictionid = r.id;
    update passage set restrictionid = null, isrestricted = false where restrictionid = r.id;
    update decision set restrictionid = null, isrestricted = false where restrictionid = r.id;
    update correction set restrictionid = null, isrestricted = false where restrictionid = r.id;
    update motion set restrictionid = null where restrictionid = r.id;
    update interest set restrictionid = null where restrictionid = r.id;
    update report set restrictionid = null where restrictionid = r.id;
    update future_item set restrictionid = null where restrictionid = r.id;
    update action set restrictionid = null, isrestricted = false where restrictionid = r.id;
end $$;

create function restriction_reaches_all() returns trigger language plpgsql as $$
begin
    if new.liftedat is not null then
        if tg_op = 'UPDATE' then
            perform lift(new);
        elsif new.itemkey <> '' then
            perform open_item(new);
        end if;
    elsif new.itemkey = '' then
        perform close_document(new);
    else
        perform close_item(new);
    end if;
    return null;
end $$;
create trigger restriction_reaches_all after insert or update of liftedat, ground on restriction
    for each row execute function restriction_reaches_all();

create function records_follow_item() returns trigger language plpgsql as $$
begin
    update motion set restrictionid = new.restrictionid where itemid = new.id;
    update interest set restrictionid = new.restrictionid where itemid = new.id;
    return null;
end $$;
create trigger records_follow_item after update of restrictionid on item
    for each row execute function records_follow_item();

create function restriction_follows_meeting() returns trigger language plpgsql as $$
begin
    update restriction set committeeid = new.committeeid where meetingid = new.id;
    return null;
end $$;
create trigger restriction_follows_meeting after update of committeeid on meeting
    for each row execute function restriction_follows_meeting();
