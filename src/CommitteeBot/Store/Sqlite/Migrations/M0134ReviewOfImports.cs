using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// What officers have found right in an import, the minutes that were last checked in a chat, and what of the other
/// minutes of its body each document was read by.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0134_ReviewOfImports")]
internal sealed class M0134ReviewOfImports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table checked_matter (
            Id integer primary key autoincrement,
            "Key" text not null unique,
            At integer not null,
            ActivityId text
        ) strict;

        alter table conversation add column ReviewedMeetingId integer references meeting(Id) on delete set null;

        alter table document_text add column Siblings text;
        create index document_text_alone on document_text(MeetingId) where Siblings is null;

        -- What came in before was shown to an officer as it came.
        insert into checked_matter ("Key", At) select 'read/' || Id, ImportedAt from document;
        """);
}
