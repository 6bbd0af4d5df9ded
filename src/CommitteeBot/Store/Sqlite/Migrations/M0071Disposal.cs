using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// The two ways round what the store forbids otherwise, each of which writes down that it was taken: the end of a
/// period, and an erasure.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0071_Disposal")]
internal sealed class M0071Disposal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table disposal add column Before integer not null default 0;
        drop trigger audit_stays;
        create trigger audit_stays before delete on audit
        when not exists (select 1 from disposal where Kind = 'Audit' and Before > old.At) begin
            select raise(abort, 'the audit is never deleted before its period is over');
        end;

        create table redaction (
            Id integer primary key autoincrement,
            PersonId integer not null references person(Id),
            Name text,
            StandsFor text not null,
            At integer not null
        ) strict;

        -- The only change of a history that passes: one name, under erasure, replaced by what stands for it, and
        -- nothing else.
        drop trigger action_event_keeps;
        create trigger action_event_keeps before update on action_event
        when new.Id <> old.Id or new.ActionId <> old.ActionId or new.At <> old.At or new.Change <> old.Change
            or new.ByPersonId is not old.ByPersonId
            or new.UndoesEventId is not old.UndoesEventId or new.ActivityId is not old.ActivityId
            or not exists (
                select 1 from redaction r where r.Name is not null
                and new."By" = replace(old."By", r.Name, r.StandsFor)
                and new."From" is replace(old."From", r.Name, r.StandsFor)
                and new."To" is replace(old."To", r.Name, r.StandsFor)
                and new.Note is replace(old.Note, r.Name, r.StandsFor)
                and new.Before is replace(old.Before, r.Name, r.StandsFor))
        begin
            select raise(abort, 'the history of an action is never changed');
        end;

        create index clerk_question_asker on clerk_question(AskedByPersonId) where AskedByPersonId is not null;
        create index posted_answer_at on posted_answer(At);
        """);
}
