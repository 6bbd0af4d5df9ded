using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>Committees that were renamed or merged, and the references that their actions keep.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0110_CommitteeNames")]
internal sealed class M0110CommitteeNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table committee add column EarlierNames text not null default '';
        alter table committee add column EarlierPrefixes text not null default '';
        alter table committee add column MergedIntoId integer references committee(Id);

        alter table action add column EarlierPrefix text;
        alter table action add column EarlierNumber integer;
        create unique index action_earlier on action(EarlierPrefix, EarlierNumber) where EarlierPrefix is not null;

        create table committee_change (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            MergedId integer references committee(Id),
            FromName text not null,
            ToName text not null,
            Journal text not null,
            At integer not null,
            "By" text not null,
            ByPersonId integer references person(Id),
            ActivityId text,
            UndoneAt integer,
            UndoneBy text
        ) strict;

        -- Facts in words name the committee.
        create trigger fact_of_committee_stale after update of Name on committee when new.Name <> old.Name begin
            delete from fact where MeetingId in (select Id from meeting where CommitteeId = new.Id);
        end;
        """);
}
