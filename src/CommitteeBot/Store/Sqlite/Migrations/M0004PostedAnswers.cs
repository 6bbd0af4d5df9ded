using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0004_PostedAnswers")]
internal sealed class M0004PostedAnswers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table posted_answer (
            Key text primary key,
            At integer not null,
            Question text not null,
            Answer text not null,
            Passages text not null
        ) strict, without rowid;
        """);
}
