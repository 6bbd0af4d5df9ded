using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// A waiting message knows its subject, its asker and the read scope that it was written for. Messages whose writer can
/// make them from the store lose the text that was made before: it was not checked against the people who would read it
/// now.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0090_MessageScope")]
internal sealed class M0090MessageScope : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table outbox add column SubjectId integer;
        alter table outbox add column AskerPersonId integer references person(Id);
        alter table outbox add column Scope text;
        update outbox set SubjectId = cast(substr(Key, length(Kind) + 2) as integer), Content = null
            where Kind in ('ClerkQuestion', 'ClerkReply');
        update outbox set Kind = 'CalendarConflict', SubjectId = cast(substr(Key, length('calendar-conflict') + 2)
            as integer), Content = null
            where Kind = 'Notice' and Key like 'calendar-conflict' || char(10) || '%';
        update outbox set Kind = 'LateAnswer' where Kind = 'Notice' and Key like 'answer' || char(10) || '%';
        """);
}
