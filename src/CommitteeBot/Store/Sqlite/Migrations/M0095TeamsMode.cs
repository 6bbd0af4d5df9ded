using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Remembers that the store was used in Teams mode. One that has conversations at a service address outside this
/// machine was used so by an
/// earlier version.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0095_TeamsMode")]
internal sealed class M0095TeamsMode : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table teams_mode (Since integer not null) strict;
        insert into teams_mode(Since)
            select min(LastSeenAt) from conversation
            where ServiceUrl like 'https://%' and ServiceUrl not like 'https://localhost%'
                and ServiceUrl not like 'https://127.%'
            having count(*) > 0;
        """);
}
