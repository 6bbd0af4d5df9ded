-- What nodes that share a store tell each other: which of them posts a reply, and when the members of a chat changed.
alter table handled_activity add column replyid text collate "C";
alter table handled_activity add column postingby text collate "C";
alter table handled_activity add column postinguntil timestamptz;
alter table conversation add column memberschangedat timestamptz;
