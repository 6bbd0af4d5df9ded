using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The files of the libraries that are followed.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0161_FollowedFiles")]
internal sealed class M0161FollowedFiles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table followed_file (
            Id integer primary key autoincrement,
            Source text not null,
            ItemId text not null,
            ParentId text,
            Name text not null,
            IsFolder integer not null,
            ContentTag text,
            Size integer not null,
            WebUrl text,
            State text not null,
            ReadTag text,
            CheckedAt integer,
            MeetingId integer references meeting(Id) on delete set null
        ) strict;
        create unique index followed_file_item on followed_file(Source, ItemId);
        create index followed_file_meeting on followed_file(MeetingId);
        create index followed_file_waiting on followed_file(Source, State, CheckedAt);
        """);
}
