using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Whose minutes an answer was made from, so that it can be corrected when those are amended.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0138_AnsweredMeetings")]
internal sealed class M0138AnsweredMeetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table posted_answer add column Meetings text not null default '';");
}
