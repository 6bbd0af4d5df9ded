using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Who wants their actions in their To Do. An action may then have a task in several places.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0175_ToDoWishes")]
internal sealed class M0175ToDoWishes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table to_do_wish (
            PersonId integer primary key references person(Id) on delete cascade,
            Source text not null,
            List text,
            Stops integer not null,
            DueAt integer not null,
            FailedAt integer
        ) strict;
        drop index planned_action_action;
        create unique index planned_action_action on planned_action(ActionId, Source);
        """);
}
