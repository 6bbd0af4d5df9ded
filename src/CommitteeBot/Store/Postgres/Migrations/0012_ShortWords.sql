-- Words of one or two letters have no forms: "as" is not "a", and initials stay as they are.
create or replace function stems(body text) returns tsvector language sql stable as $$
    select to_tsvector('stems', regexp_replace(words, '\m[[:alnum:]]{1,2}\M', ' ', 'g'))
        || to_tsvector('simple', regexp_replace(words, '\m[[:alnum:]]{3,}\M', ' ', 'g'))
    from (select regexp_replace(lower(regexp_replace(normalize(body, nfd), '[\u0300-\u036f]', '', 'g')),
        '[^[:alnum:]]+', ' ', 'g') as words) as cut
$$;

delete from passage_term;
update passage set speakers = speakers;
update action set itemtitle = itemtitle;
