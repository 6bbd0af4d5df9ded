using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The tasks of Planner that show actions.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0170_PlannedActions")]
internal sealed class M0170PlannedActions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table planned_action (
            Id integer primary key autoincrement,
            ActionId integer not null references action(Id) on delete cascade,
            Source text not null,
            Plan text not null,
            Task text,
            State text not null,
            Progress text not null,
            Bucket text,
            Sent text not null,
            Version integer not null,
            RefusedAt integer
        ) strict;
        create unique index planned_action_action on planned_action(ActionId);
        create index planned_action_source on planned_action(Source);
        """);
}
