-- Which agenda was written into the event of a meeting.
alter table calendar_entry add column eventid text collate "C";
alter table calendar_entry add column agendasent text collate "C";
alter table calendar_entry add column agendaleftat timestamptz;
