using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>A row that is written every few seconds, to see whether the store can be.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0096_StoreProbe")]
internal sealed class M0096StoreProbe : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table store_probe (At integer not null) strict;
        insert into store_probe(At) values (0);
        """);
}
