using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0007_Outbox")]
internal sealed class M0007Outbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table outbox (
            Id integer primary key autoincrement,
            Key text not null unique,
            Kind text not null,
            CommitteeId integer references committee(Id),
            MeetingId integer references meeting(Id),
            PersonId integer references person(Id),
            ConversationId text,
            Occasion text not null,
            Content text,
            CreatedAt integer not null,
            DueAt integer not null,
            UsefulUntil integer,
            State text not null,
            Attempts integer not null,
            ClaimedBy text,
            ClaimedUntil integer,
            EndedAt integer,
            HttpStatus integer,
            Reason text,
            PostedConversationId text,
            PostedActivityId text
        ) strict;
        create index outbox_due on outbox(State, DueAt);
        create index outbox_meeting on outbox(MeetingId);
        """);
}
