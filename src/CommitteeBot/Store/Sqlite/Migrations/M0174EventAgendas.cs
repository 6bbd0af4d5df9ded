using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Which agenda was written into the event of a meeting.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0174_EventAgendas")]
internal sealed class M0174EventAgendas : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table calendar_entry add column EventId text;
        alter table calendar_entry add column AgendaSent text;
        alter table calendar_entry add column AgendaLeftAt integer;
        """);
}
