-- The address of the call of an event, and the actions that were proposed from what was said in it.
alter table calendar_entry add column joinurl text collate "C";
create table heard_action (
    actionid bigint primary key references action on delete cascade,
    source text collate "C" not null,
    saidat timestamptz
);
