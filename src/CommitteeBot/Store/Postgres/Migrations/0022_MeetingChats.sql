-- The chat of a meeting's call, by which the chat is its committee's from its first word.
alter table calendar_entry add column chatid text collate "C";
create index calendar_entry_chat on calendar_entry(chatid) where chatid is not null;
