using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The address of the call of an event, and the actions that were proposed from what was said in it.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0176_HeardActions")]
internal sealed class M0176HeardActions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table calendar_entry add column JoinUrl text;
        create table heard_action (
            ActionId integer primary key references action(Id) on delete cascade,
            Source text not null,
            SaidAt integer
        ) strict;
        """);
}
