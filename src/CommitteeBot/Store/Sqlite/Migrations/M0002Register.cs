using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// What the register needs beyond the first day: several owners, undo, questions that wait, and lists that stay fast.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0002_Register")]
internal sealed class M0002Register : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table action add column SourceUrl text;
        alter table action add column ConversationId text;
        alter table action add column SupersededById integer references action(Id);
        alter table action add column DueKey text generated always as (coalesce(Due, '9999-12-31')) virtual;

        -- A page of a list is read in the order of the index; an action that has not ended is an open one.
        -- The last two columns spare the counts a look at the rows.
        create index action_list on action(CommitteeId, EndedAt, DueKey, Number, State, IsRestricted);
        create index action_owner_list on action(OwnerPersonId, EndedAt, DueKey);
        create index action_owner_name on action(Owner) where OwnerPersonId is null;
        create index action_conversation on action(ConversationId) where ConversationId is not null;
        drop index action_owner;

        create table action_co_owner (
            ActionId integer not null references action(Id),
            PersonId integer not null references person(Id),
            primary key (ActionId, PersonId)
        ) strict, without rowid;
        create index action_co_owner_person on action_co_owner(PersonId);

        alter table action_event add column Before text;
        alter table action_event add column UndoesEventId integer references action_event(Id);
        create index action_event_person on action_event(ByPersonId, Id);
        create index action_event_undone on action_event(UndoesEventId) where UndoesEventId is not null;
        create trigger action_event_keeps before update on action_event begin
            select raise(abort, 'the history of an action is never changed');
        end;

        alter table conversation add column MeetingSince integer;
        alter table conversation add column ItemNumber text;
        alter table conversation add column ItemTitle text;

        create table pending_action (
            Id text primary key,
            CommitteeId integer not null references committee(Id),
            LikeNumber integer not null,
            Request text not null,
            At integer not null,
            "By" text not null
        ) strict, without rowid;

        create virtual table action_text using fts5(
            body,
            content='', contentless_delete=1,
            tokenize="porter unicode61 remove_diacritics 2"
        );
        insert into action_text(rowid, body) select Id, Text from action;
        create trigger action_text_added after insert on action begin
            insert into action_text(rowid, body) values (new.Id, new.Text);
        end;
        create trigger action_text_changed after update of Text on action when new.Text <> old.Text begin
            delete from action_text where rowid = old.Id;
            insert into action_text(rowid, body) values (new.Id, new.Text);
        end;
        """);
}
