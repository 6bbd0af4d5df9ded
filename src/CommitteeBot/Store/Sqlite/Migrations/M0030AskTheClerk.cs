using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0030_AskTheClerk")]
internal sealed class M0030AskTheClerk : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table offered_question (
            Key text primary key,
            At integer not null,
            Question text not null
        ) strict, without rowid;

        -- Who asks the same thing twice through one card is heard once.
        alter table clerk_question add column OfferKey text;
        create unique index clerk_question_offer on clerk_question(OfferKey, CommitteeId, AskedByPersonId);
        """);
}
