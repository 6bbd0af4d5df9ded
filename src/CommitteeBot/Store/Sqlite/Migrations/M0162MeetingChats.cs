using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The chat of a meeting's call, by which the chat is its committee's from its first word.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0162_MeetingChats")]
internal sealed class M0162MeetingChats : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table calendar_entry add column ChatId text;
        create index calendar_entry_chat on calendar_entry(ChatId) where ChatId is not null;
        """);
}
