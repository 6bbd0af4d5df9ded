using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Those of one state are counted, and a page of them read in its order, out of the index alone.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0081_DoneActions")]
internal sealed class M0081DoneActions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index action_state;
        create index action_state on action(CommitteeId, State, DueKey, Number, IsRestricted);
        insert into sqlite_stat1(tbl, idx, stat) values ('action', 'action_state', '100000 50000 25000 50 1 1');
        analyze sqlite_schema;
        """);
}
