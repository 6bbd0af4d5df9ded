-- The number of what is kept in memory counts what a question asks of every meeting, too.
drop trigger meeting_counts on meeting;

do $$
declare
    counted text;
begin
    foreach counted in array array['meeting', 'document', 'report', 'correction', 'amendment', 'unfinished_import']
    loop
        execute format('create trigger %I before insert or delete or update on %I
            for each statement execute function people_version_counts()',
            counted || '_counts', counted);
    end loop;
end $$;
