using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Motions with their votes, and interests. Both are restricted as their item is, and follow it whatever changes that;
/// those outside items are restricted as the document is.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0133_Motions")]
internal sealed class M0133Motions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        foreach (var table in new[] { "motion", "interest" })
            migrationBuilder.Sql(Follows(table));
    }

    private const string Tables =
        """
        create table motion (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            ItemId integer references item(Id) on delete cascade,
            Text text not null,
            IsAmendment integer not null,
            Line integer not null,
            Movers text not null,
            Seconders text not null,
            ForCount integer,
            ForNames text not null,
            AgainstCount integer,
            AgainstNames text not null,
            AbstainedCount integer,
            AbstainedNames text not null,
            CastingBy text,
            CastingInFavour integer,
            Outcome text,
            Manner text,
            RestrictionId integer references restriction(Id)
        ) strict;
        create index motion_meeting on motion(MeetingId);
        create index motion_item on motion(ItemId) where ItemId is not null;

        create table interest (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            ItemId integer references item(Id) on delete cascade,
            Person text not null,
            About text,
            Subject text,
            Kind text not null,
            Conduct text not null,
            Text text not null,
            Line integer not null,
            RestrictionId integer references restriction(Id)
        ) strict;
        create index interest_meeting on interest(MeetingId);
        create index interest_item on interest(ItemId) where ItemId is not null;
        create index interest_person on interest(Person);
        """;

    private static string Follows(string table) =>
        $"""
        create trigger {table}_inherits after insert on {table} begin
            update {table} set RestrictionId = case when new.ItemId is null
                then (select d.Id from restriction d where d.MeetingId = new.MeetingId and d.ItemKey = ''
                    and d.LiftedAt is null)
                else (select RestrictionId from item where Id = new.ItemId) end
            where Id = new.Id;
        end;
        create trigger {table}_follows_item after update of RestrictionId on item begin
            update {table} set RestrictionId = new.RestrictionId where ItemId = new.Id;
        end;
        create trigger {table}_document_closed after insert on restriction
            when new.ItemKey = '' and new.LiftedAt is null begin
            update {table} set RestrictionId = new.Id where MeetingId = new.MeetingId and ItemId is null;
        end;
        create trigger {table}_document_changed after update of LiftedAt on restriction when new.ItemKey = '' begin
            update {table} set RestrictionId = case when new.LiftedAt is null then new.Id end
            where MeetingId = new.MeetingId and ItemId is null;
        end;

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
