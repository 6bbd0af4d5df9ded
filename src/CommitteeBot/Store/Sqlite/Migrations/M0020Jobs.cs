using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0020_Jobs")]
internal sealed class M0020Jobs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table job (
            Id integer primary key autoincrement,
            Key text not null unique,
            FileName text not null,
            Content blob,
            Activity text,
            State text not null,
            CreatedAt integer not null,
            Attempts integer not null,
            ClaimedBy text,
            ClaimedUntil integer,
            EndedAt integer
        ) strict;
        create index job_open on job(State, Id);
        """);
}
