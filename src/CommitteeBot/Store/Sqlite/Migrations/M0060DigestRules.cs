using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>When a committee's cards go out and to whom, and what each person wants of it.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0060_DigestRules")]
internal sealed class M0060DigestRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table digest_rules (
            CommitteeId integer primary key references committee(Id),
            Moments text not null,
            Audiences text not null,
            QuietFrom text not null,
            QuietTo text not null,
            QuietFreeDays integer not null,
            ChangedAt integer not null,
            ChangedBy text not null
        ) strict;

        create table digest_wish (
            PersonId integer not null references person(Id),
            CommitteeId integer not null references committee(Id),
            Wish text not null,
            primary key (PersonId, CommitteeId)
        ) strict, without rowid;

        alter table person add column Zone text;
        """);
}
