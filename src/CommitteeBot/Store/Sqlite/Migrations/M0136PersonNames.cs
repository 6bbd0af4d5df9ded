using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Other names of people: what an officer has said to be one person, and how to take it back.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0136_PersonNames")]
internal sealed class M0136PersonNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table person_name (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            PersonId integer not null references person(Id),
            Name text not null,
            Journal text not null,
            At integer not null,
            "By" text not null,
            ByPersonId integer references person(Id),
            ActivityId text,
            UndoneAt integer
        ) strict;

        create index person_name_of on person_name(CommitteeId, PersonId) where UndoneAt is null;
        """);
}
