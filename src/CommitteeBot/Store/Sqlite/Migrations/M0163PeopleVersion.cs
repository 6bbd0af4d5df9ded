using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// A number that tells whether what is kept in memory of people, roles, committees and chats is still true.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0163_PeopleVersion")]
internal sealed class M0163PeopleVersion : Migration
{
    /// <summary>Not what changes with every turn: the next number of an action, when a chat was last seen.</summary>
    private static readonly (string Table, string Columns)[] Counted =
    [
        ("person", ""),
        ("person_name", ""),
        ("membership", ""),
        ("attendance", ""),
        ("restriction", ""),
        ("restriction_exclusion", ""),
        ("committee", "of Name, Prefix, Zone, IsSample, EarlierNames, EarlierPrefixes, MergedIntoId, TenantId"),
        ("meeting", "of CommitteeId, Date, State"),
        ("conversation", "of ServiceUrl, TenantId, BotId, Kind, TeamId, Name, CommitteeId, MeetingId, ReviewedMeetingId, "
            + "MeetingSince, MeetingEndedAt, ItemNumber, ItemTitle, IsWelcomed, MembersChangedAt"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            create table people_version (Id integer primary key check (Id = 1), Number integer not null) strict;
            insert into people_version values (1, 1);
            """);
        foreach (var (table, columns) in Counted)
        {
            foreach (var (change, at) in new[] { ("insert", ""), ("delete", ""), ("update", columns) })
                migrationBuilder.Sql(
                    $"""
                    create trigger {table}_counts_{change} after {change} {at} on {table} begin
                        update people_version set Number = Number + 1;
                    end;
                    """);
        }
    }
}
