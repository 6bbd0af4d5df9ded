using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The number of what is kept in memory counts what a question asks of every meeting, too.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0172_MinutesVersion")]
internal sealed class M0172MinutesVersion : Migration
{
    private static readonly string[] Counted = ["document", "report", "correction", "amendment", "unfinished_import"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop trigger meeting_counts_update");
        Count("meeting", "update");
        foreach (var table in Counted)
        {
            foreach (var change in new[] { "insert", "delete", "update" })
                Count(table, change);
        }

        void Count(string table, string change) => migrationBuilder.Sql(
            $"""
            create trigger {table}_counts_{change} after {change} on {table} begin
                update people_version set Number = Number + 1;
            end;
            """);
    }
}
