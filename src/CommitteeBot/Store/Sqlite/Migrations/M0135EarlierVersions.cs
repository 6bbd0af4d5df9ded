using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Versions of minutes that others have taken the place of.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0135_EarlierVersions")]
internal sealed class M0135EarlierVersions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table earlier_version (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            FileName text not null,
            ContentHash text not null unique,
            Kind text not null,
            ImportedAt integer not null,
            ReplacedAt integer not null,
            OcrConfidence real,
            Lines blob
        ) strict;
        create index earlier_version_meeting on earlier_version(MeetingId);
        """);
}
