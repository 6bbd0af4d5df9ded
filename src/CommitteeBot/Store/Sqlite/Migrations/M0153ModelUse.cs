using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>What each tenant has used of the language model in a month.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0153_ModelUse")]
internal sealed class M0153ModelUse : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table model_use (
            Id integer primary key autoincrement,
            TenantId text not null,
            Month text not null,
            Calls integer not null,
            Tokens integer not null,
            unique (TenantId, Month)
        ) strict;
        """);
}
