using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Who came and left during a meeting. Restricted as the item in which it is printed, and outside items as the document
/// is.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0152_AttendanceChanges")]
internal sealed class M0152AttendanceChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table attendance_change (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            ItemId integer references item(Id) on delete cascade,
            Person text not null,
            Kind text not null,
            Moment text not null,
            About text,
            Text text not null,
            Line integer not null,
            RestrictionId integer references restriction(Id)
        ) strict;
        create index attendance_change_meeting on attendance_change(MeetingId);
        create index attendance_change_item on attendance_change(ItemId) where ItemId is not null;

        create trigger attendance_change_inherits after insert on attendance_change begin
            update attendance_change set RestrictionId = case when new.ItemId is null
                then (select d.Id from restriction d where d.MeetingId = new.MeetingId and d.ItemKey = ''
                    and d.LiftedAt is null)
                else (select RestrictionId from item where Id = new.ItemId) end
            where Id = new.Id;
        end;
        create trigger attendance_change_follows_item after update of RestrictionId on item begin
            update attendance_change set RestrictionId = new.RestrictionId where ItemId = new.Id;
        end;
        create trigger attendance_change_document_closed after insert on restriction
            when new.ItemKey = '' and new.LiftedAt is null begin
            update attendance_change set RestrictionId = new.Id where MeetingId = new.MeetingId and ItemId is null;
        end;
        create trigger attendance_change_document_changed after update of LiftedAt on restriction
            when new.ItemKey = '' begin
            update attendance_change set RestrictionId = case when new.LiftedAt is null then new.Id end
            where MeetingId = new.MeetingId and ItemId is null;
        end;
        """);
}
