using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>What later meetings amended in minutes, and the printed text to which that is applied.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0120_Amendments")]
internal sealed class M0120Amendments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table document_text (
            MeetingId integer primary key references meeting(Id) on delete cascade,
            Lines blob not null,
            ContentHash text not null
        ) strict;

        create table amendment (
            Id integer primary key autoincrement,
            ByMeetingId integer not null references meeting(Id) on delete cascade,
            Place integer not null,
            Line integer not null,
            MinutesOf text,
            MeetingId integer references meeting(Id) on delete set null,
            Kind text not null,
            State text not null,
            Old text,
            New text,
            Printed text not null,
            Instruction text not null,
            AmendedLine integer,
            ItemLine integer,
            unique (ByMeetingId, Place)
        ) strict;
        create index amendment_meeting on amendment(MeetingId) where MeetingId is not null;
        """);
}
