-- Many passages at once enter their words together, at the end: one by one, each word of each would be looked for.
create or replace function passage_is_indexed() returns trigger language plpgsql as $$
begin
    new.terms := stems(concat_ws(' ', coalesce(new.searchtext, new.text), new.speakers,
        coalesce(new.inreport, (select title from item where id = new.itemid))));
    if coalesce(current_setting('committeebot.copying', true), '') <> 'on' then
        insert into passage_term select unnest(tsvector_to_array(new.terms)) on conflict do nothing;
    end if;
    return new;
end $$;
