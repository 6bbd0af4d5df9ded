-- The stems of words, cut as the program cuts a question: letters and digits hold together, all else parts; small
-- letters, no accents, no list of words to leave out.
create text search dictionary porter (template = snowball, language = porter);
create text search configuration stems (copy = simple);
alter text search configuration stems alter mapping for asciiword, word, numword, asciihword, hword, numhword,
    hword_asciipart, hword_part, hword_numpart with porter;

create function stems(body text) returns tsvector language sql stable as $$
    select to_tsvector('stems', regexp_replace(lower(regexp_replace(normalize(body, nfd), '[\u0300-\u036f]', '', 'g')),
        '[^[:alnum:]]+', ' ', 'g'))
$$;

create function passage_is_indexed() returns trigger language plpgsql as $$
begin
    new.terms := stems(concat_ws(' ', coalesce(new.searchtext, new.text), new.speakers,
        coalesce(new.inreport, (select title from item where id = new.itemid))));
    insert into passage_term select unnest(tsvector_to_array(new.terms)) on conflict do nothing;
    return new;
end $$;
create trigger passage_is_indexed before insert or update of text, searchtext, speakers, inreport, itemid
    on passage for each row execute function passage_is_indexed();

create function passage_embedding_is_stale() returns trigger language plpgsql as $$
begin
    delete from passage_embedding where passageid = new.id;
    return null;
end $$;
create trigger passage_embedding_is_stale after update of text, searchtext on passage
    for each row execute function passage_embedding_is_stale();

create function action_is_indexed() returns trigger language plpgsql as $$
begin
    new.terms := stems(concat_ws(' ', new.text, new.itemtitle));
    return new;
end $$;
create trigger action_is_indexed before insert or update of text, itemtitle on action
    for each row execute function action_is_indexed();
