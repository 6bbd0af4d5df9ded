-- Sentences of minutes that a language model pointed at, and the actions that were proposed from them.
alter table document_text add column pointed text collate "C";
alter table action add column isfrommodel boolean not null default false;
