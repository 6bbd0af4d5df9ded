using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Minutes that come in again still print the ground of an item that an officer has opened; its actions stay open with
/// it.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0072_LiftedActions")]
internal sealed class M0072LiftedActions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(StaysOpen("action_added_open", "insert"));
        migrationBuilder.Sql(StaysOpen("action_stays_open", "update of IsRestricted"));
    }

    private static string StaysOpen(string name, string on) =>
        $"""
        create trigger {name} after {on} on action
        when new.IsRestricted <> 0 and new.RestrictionId is null and new.Line is not null and exists (
            select 1 from restriction r
            where r.MeetingId = new.MeetingId and r.ItemKey = coalesce(new.ItemNumber, new.ItemTitle)
                and r.LiftedAt is not null)
        begin
            update action set IsRestricted = 0 where Id = new.Id;
        end;
        """;
}
