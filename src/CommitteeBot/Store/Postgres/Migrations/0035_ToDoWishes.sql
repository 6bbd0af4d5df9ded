-- Who wants their actions in their To Do. An action may then have a task in several places.
create table to_do_wish (
    personid bigint primary key references person on delete cascade,
    source text collate "C" not null,
    list text collate "C",
    stops boolean not null,
    dueat timestamptz not null,
    failedat timestamptz
);
drop index planned_action_action;
create unique index planned_action_action on planned_action(actionid, source);
