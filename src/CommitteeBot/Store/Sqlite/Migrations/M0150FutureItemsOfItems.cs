using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// What is planned for later meetings is as restricted as the item under which it stands. It is written before the
/// items are, so each item that comes in takes what stands under it; before, the first restricted item kept all that
/// was planned, whatever came after it.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0150_FutureItemsOfItems")]
internal sealed class M0150FutureItemsOfItems : Migration
{
    /// <summary>The item under which a future item stands.</summary>
    private const string ItemAbove =
        """
        select i.Id from item i where i.MeetingId = future_item.MeetingId and i.Line <= future_item.Line
            order by i.Line desc limit 1
        """;

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        $"""
        create trigger future_item_of_item after insert on item begin
            update future_item set RestrictionId = case
                when exists (select 1 from restriction r where r.MeetingId = new.MeetingId
                    and r.ItemKey = coalesce(new.Number, new.Title))
                then (select r.Id from restriction r where r.MeetingId = new.MeetingId
                    and r.ItemKey = coalesce(new.Number, new.Title) and r.LiftedAt is null)
                else (select d.Id from restriction d where d.MeetingId = new.MeetingId and d.ItemKey = ''
                    and d.LiftedAt is null) end
            where MeetingId = new.MeetingId and ({ItemAbove}) = new.Id;
        end;
        update future_item set RestrictionId = (select x.RestrictionId from item x where x.Id = ({ItemAbove}))
        where exists ({ItemAbove});
        """);
}
