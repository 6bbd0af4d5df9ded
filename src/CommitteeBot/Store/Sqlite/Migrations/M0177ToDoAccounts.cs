using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>In whose To Do a list is, which its person may have no longer.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0177_ToDoAccounts")]
internal sealed class M0177ToDoAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table to_do_wish add column Account text;
        update to_do_wish set Account = (select AadObjectId from person where person.Id = to_do_wish.PersonId)
            where List is not null;
        """);
}
