using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The message that an action was written in, and when a chat's last meeting was summed up.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0040_MessagesAndMeetings")]
internal sealed class M0040MessagesAndMeetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table action add column MessageId text;
        create index action_message on action(MessageId) where MessageId is not null;
        alter table conversation add column MeetingEndedAt integer;
        """);
}
