using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>What is followed in Microsoft 365, and what its groups said about people.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0160_FollowedSources")]
internal sealed class M0160FollowedSources : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table followed_source (
            Id integer primary key autoincrement,
            Key text not null,
            Mark text,
            DueAt integer not null,
            ReadAt integer,
            Fault text,
            FaultSince integer,
            Failures integer not null,
            ToldAt integer,
            ClaimedBy text,
            ClaimedUntil integer
        ) strict;
        create unique index followed_source_key on followed_source(Key);

        create table group_member (
            Id integer primary key autoincrement,
            Source text not null,
            CommitteeId integer not null references committee(Id),
            Account text not null,
            PersonId integer references person(Id),
            Role text not null,
            State text not null,
            Name text
        ) strict;
        create unique index group_member_account on group_member(Source, Account);
        create index group_member_committee on group_member(CommitteeId);
        create index group_member_person on group_member(PersonId);
        """);
}
