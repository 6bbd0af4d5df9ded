using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The meetings whose text is being written and is read by nobody yet.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0100_UnfinishedImport")]
internal sealed class M0100UnfinishedImport : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table unfinished_import (
            MeetingId integer primary key references meeting(Id) on delete cascade,
            ContentHash text not null,
            IsNewMeeting integer not null,
            At integer not null
        ) strict;
        """);
}
