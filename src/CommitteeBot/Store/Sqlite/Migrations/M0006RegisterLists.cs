using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Keeps the lists of one owner fast in a register of any size.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0006_RegisterLists")]
internal sealed class M0006RegisterLists : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index action_owner_list;
        drop index action_owner_name;
        create index action_owner_list on action(OwnerPersonId, CommitteeId, EndedAt, DueKey, Number, State,
            IsRestricted);
        create index action_owner_name on action(Owner, CommitteeId, EndedAt, DueKey, Number, State, IsRestricted)
            where OwnerPersonId is null;

        -- Without figures the planner takes "open, of this committee" for a handful and walks all of them to find one
        -- owner's.
        -- The figures are those of a large register; on a small one every plan is fast.
        -- https://sqlite.org/optoverview.html
        analyze sqlite_schema;
        delete from sqlite_stat1 where tbl = 'action';
        insert into sqlite_stat1(tbl, idx, stat) values
            ('action', 'action_list', '100000 50000 20000 50 1 1 1'),
            ('action', 'action_state', '100000 50000 25000 60'),
            ('action', 'action_meeting', '100000 60'),
            ('action', 'sqlite_autoindex_action_1', '100000 50000 1'),
            ('action', 'action_owner_list', '100000 500 250 100 2 1 1 1'),
            ('action', 'action_owner_name', '40000 200 100 50 2 1 1 1');
        analyze sqlite_schema;
        """);
}
