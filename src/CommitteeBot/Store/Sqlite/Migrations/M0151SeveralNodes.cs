using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// When the members of a chat last changed. What nodes that share a store tell each other is never filled here: a file
/// has one node.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0151_SeveralNodes")]
internal sealed class M0151SeveralNodes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table handled_activity add column ReplyId text;
        alter table handled_activity add column PostingBy text;
        alter table handled_activity add column PostingUntil integer;
        alter table conversation add column MembersChangedAt integer;
        """);
}
