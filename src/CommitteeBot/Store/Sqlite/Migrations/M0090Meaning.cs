using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Embeddings of passages, and facts in words. Both are made from what else is there, in the background: whatever
/// changes that removes them, and they are made again.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0090_Meaning")]
internal sealed class M0090Meaning : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        foreach (var table in new[] { "attendance", "report", "future_item" })
            migrationBuilder.Sql(RemovesFacts(table));
    }

    private const string Tables =
        """
        create table fact (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            Kind text not null,
            Text text not null,
            Line integer,
            RestrictionId integer references restriction(Id),
            Embedding blob
        ) strict;
        create index fact_meeting on fact(MeetingId);

        create table passage_embedding (
            Id integer primary key autoincrement,
            PassageId integer not null references passage(Id) on delete cascade,
            Piece integer not null,
            Embedding blob not null,
            unique (PassageId, Piece)
        ) strict;

        create trigger passage_embedding_stale after update of Text, SearchText on passage begin
            delete from passage_embedding where PassageId = new.Id;
        end;

        create trigger fact_of_meeting_stale after update on meeting begin
            delete from fact where MeetingId = new.Id;
        end;
        create trigger fact_of_restriction_set after insert on restriction begin
            delete from fact where MeetingId = new.MeetingId;
        end;
        create trigger fact_of_restriction_changed after update on restriction begin
            delete from fact where MeetingId = new.MeetingId;
        end;
        """;

    private static string RemovesFacts(string table) =>
        $"""
        create trigger {table}_fact_added after insert on {table} begin
            delete from fact where MeetingId = new.MeetingId;
        end;
        create trigger {table}_fact_changed after update on {table} begin
            delete from fact where MeetingId = new.MeetingId;
        end;
        create trigger {table}_fact_removed after delete on {table} begin
            delete from fact where MeetingId = old.MeetingId;
        end;
        """;
}
