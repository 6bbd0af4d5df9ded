-- In whose To Do a list is, which its person may have no longer.
alter table to_do_wish add column account text collate "C";
update to_do_wish set account = (select aadobjectid from person where person.id = to_do_wish.personid)
    where list is not null;
