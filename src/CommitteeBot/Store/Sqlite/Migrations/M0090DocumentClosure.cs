using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// A restriction with an empty item key closes the whole document: everything in it that has no restriction of its own,
/// items or not. An item that an officer has opened has a row of its own that is lifted, so it stays open while the
/// rest is closed.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0090_DocumentClosure")]
internal sealed class M0090DocumentClosure : Migration
{
    private static readonly string[] Tables = ["passage", "decision", "correction"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            migrationBuilder.Sql(OutsideItems(table));
        migrationBuilder.Sql(Added);
        migrationBuilder.Sql(Closes("document_closed", "insert"));
        migrationBuilder.Sql(Closes("document_closed_again", "update of LiftedAt, Ground"));
        migrationBuilder.Sql(ItemOpened);
    }

    private static string Decided(string meeting, string key) =>
        $"exists (select 1 from restriction r where r.MeetingId = {meeting} and r.ItemKey = {key})";

    private static string OutsideItems(string table) =>
        $"""
        create trigger {table}_in_document after insert on {table} when new.ItemId is null begin
            update {table} set RestrictionId = d.Id, IsRestricted = 1 from restriction d
            where {table}.Id = new.Id and d.MeetingId = new.MeetingId and d.ItemKey = '' and d.LiftedAt is null;
        end;
        """;

    private static readonly string Added =
        $"""
        create trigger item_in_document after insert on item when new.Restricted is null begin
            update item set RestrictionId = d.Id, Restricted = d.Ground from restriction d
            where item.Id = new.Id and d.MeetingId = new.MeetingId and d.ItemKey = '' and d.LiftedAt is null
                and not {Decided("new.MeetingId", "coalesce(new.Number, new.Title)")};
        end;
        create trigger future_item_in_document after insert on future_item
        when not exists (select 1 from item i where i.MeetingId = new.MeetingId and i.Line <= new.Line) begin
            update future_item set RestrictionId = d.Id from restriction d
            where future_item.Id = new.Id and d.MeetingId = new.MeetingId and d.ItemKey = '' and d.LiftedAt is null;
        end;
        create trigger report_in_document after insert on report begin
            update report set RestrictionId = d.Id from restriction d
            where report.Id = new.Id and d.MeetingId = new.MeetingId and d.ItemKey = '' and d.LiftedAt is null
                and not {Decided("new.MeetingId", "coalesce(new.ItemNumber, '-')")};
        end;
        create trigger action_in_document after insert on action when new.MeetingId is not null
            and new.Line is not null begin
            update action set IsRestricted = 1, RestrictionId = d.Id from restriction d
            where action.Id = new.Id and d.MeetingId = new.MeetingId and d.ItemKey = '' and d.LiftedAt is null
                and not {Decided("new.MeetingId", "coalesce(new.ItemNumber, new.ItemTitle, '-')")};
        end;
        """;

    private static string Closes(string name, string on) =>
        $"""
        create trigger {name} after {on} on restriction when new.ItemKey = '' and new.LiftedAt is null begin
            update item set RestrictionId = new.Id, Restricted = new.Ground
            where MeetingId = new.MeetingId and (RestrictionId is null or RestrictionId = new.Id)
                and not {Decided("item.MeetingId", "coalesce(item.Number, item.Title)")};
            {string.Join('\n', Tables.Select(table =>
                $"""
                update {table} set RestrictionId = new.Id, IsRestricted = 1
                where MeetingId = new.MeetingId and RestrictionId is null and (
                    ItemId is null or ItemId in (select Id from item where RestrictionId = new.Id));
                """))}
            update report set RestrictionId = new.Id
            where MeetingId = new.MeetingId and RestrictionId is null and not {Decided("report.MeetingId",
                "coalesce(report.ItemNumber, '-')")};
            update future_item set RestrictionId = new.Id where MeetingId = new.MeetingId and RestrictionId is null
                and coalesce(
                (select i.RestrictionId from item i where i.MeetingId = new.MeetingId
                    and i.Line <= future_item.Line order by i.Line desc limit 1),
                case when exists (select 1 from item i where i.MeetingId = new.MeetingId
                    and i.Line <= future_item.Line) then 0 else new.Id end) = new.Id;
            update action set RestrictionId = new.Id, IsRestricted = 1
            where MeetingId = new.MeetingId and Line is not null and RestrictionId is null
                and not {Decided("action.MeetingId", "coalesce(action.ItemNumber, action.ItemTitle, '-')")};
        end;
        """;

    private const string ItemOpened =
        """
        create trigger item_opened after insert on restriction when new.ItemKey <> '' and new.LiftedAt is not null begin
            update passage set RestrictionId = null, IsRestricted = 0 where ItemId in (select Id from item
                where MeetingId = new.MeetingId and coalesce(Number, Title) = new.ItemKey);
            update decision set RestrictionId = null, IsRestricted = 0 where ItemId in (select Id from item
                where MeetingId = new.MeetingId and coalesce(Number, Title) = new.ItemKey);
            update correction set RestrictionId = null, IsRestricted = 0 where ItemId in (select Id from item
                where MeetingId = new.MeetingId and coalesce(Number, Title) = new.ItemKey);
            update report set RestrictionId = null where MeetingId = new.MeetingId and ItemNumber = new.ItemKey;
            update future_item set RestrictionId = null where MeetingId = new.MeetingId and
                (select coalesce(i.Number, i.Title) from item i where i.MeetingId = new.MeetingId
                    and i.Line <= future_item.Line order by i.Line desc limit 1) = new.ItemKey;
            update action set RestrictionId = null, IsRestricted = 0 where MeetingId = new.MeetingId
                and coalesce(ItemNumber, ItemTitle) = new.ItemKey
                and RestrictionId = (select d.Id from restriction d where d.MeetingId = new.MeetingId
                    and d.ItemKey = '');
            update item set RestrictionId = null, Restricted = null where MeetingId = new.MeetingId
                and coalesce(Number, Title) = new.ItemKey;
        end;
        """;
}
