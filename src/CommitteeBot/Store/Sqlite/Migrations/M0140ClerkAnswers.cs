using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Officers' replies that others get too. Those from before were written to one person, and stay theirs.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0140_ClerkAnswers")]
internal sealed class M0140ClerkAnswers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table clerk_question add column IsForOthers integer not null default 0;
        alter table clerk_question add column AskerRole text;
        alter table clerk_question add column AskerClosedTo text not null default '';
        alter table clerk_question add column WithdrawnAt integer;
        alter table clerk_question add column WithdrawnBy text;
        create index clerk_question_for_others on clerk_question(CommitteeId, AnsweredAt) where IsForOthers = 1;
        """);
}
