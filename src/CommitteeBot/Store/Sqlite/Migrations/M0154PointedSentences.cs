using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Sentences of minutes that a language model pointed at, and the actions that were proposed from them.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0154_PointedSentences")]
internal sealed class M0154PointedSentences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table document_text add column Pointed text;
        alter table action add column IsFromModel integer not null default 0;
        """);
}
