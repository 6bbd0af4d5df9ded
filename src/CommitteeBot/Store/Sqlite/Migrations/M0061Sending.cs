using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>What the sender needs: who sends, what each row is about, and how a chat is made anew.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0061_Sending")]
internal sealed class M0061Sending : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table outbox add column ForDay text;
        alter table outbox add column OnlyInPlace integer not null default 0;
        alter table outbox add column SendingAt integer;
        alter table outbox add column MadeAnew integer not null default 0;
        create index outbox_committee on outbox(CommitteeId, CreatedAt);
        create index outbox_sending on outbox(SendingAt) where SendingAt is not null;

        create table sender (
            Id integer primary key check (Id = 1),
            Holder text,
            HeldUntil integer,
            PlannedUntil integer
        ) strict;
        insert into sender(Id) values (1);

        alter table conversation add column BotId text;
        create index conversation_committee on conversation(CommitteeId) where CommitteeId is not null;
        alter table person add column TenantId text;

        -- Owners are reminded by the day, across all committees; a digest asks which actions moved since the last
        -- meeting.
        create index action_due on action(Due, CommitteeId, OwnerPersonId) where EndedAt is null and Due is not null;
        create index action_event_at on action_event(At, ActionId);
        """);
}
