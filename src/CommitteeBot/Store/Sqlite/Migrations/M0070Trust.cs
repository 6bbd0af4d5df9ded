using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>
/// Restrictions of items, carried over by the database itself to all that belongs to an item, whoever writes it: a
/// passage that an import adds, an action that somebody logs while the meeting is at that item, an action that is moved
/// to it.
/// </summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0070_Trust")]
internal sealed class M0070Trust : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        foreach (var table in new[] { "passage", "decision", "correction" })
            migrationBuilder.Sql(Inherits(table));
        migrationBuilder.Sql(Carry);
        migrationBuilder.Sql(WhatIsThere);
    }

    private const string Tables =
        """
        alter table committee add column TenantId text;

        create table restriction (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            MeetingId integer not null references meeting(Id) on delete cascade,
            ItemKey text not null,
            ItemTitle text not null,
            Ground text not null,
            PublicInterest text,
            Audience text not null,
            ReviewOn text,
            SetAt integer not null,
            SetBy text not null,
            LiftedAt integer,
            LiftedBy text,
            unique (MeetingId, ItemKey)
        ) strict;
        create index restriction_committee on restriction(CommitteeId, LiftedAt);

        create table restriction_exclusion (
            RestrictionId integer not null references restriction(Id) on delete cascade,
            PersonId integer not null references person(Id),
            At integer not null,
            "By" text not null,
            primary key (RestrictionId, PersonId)
        ) strict, without rowid;
        create index restriction_exclusion_person on restriction_exclusion(PersonId);

        alter table item add column RestrictionId integer references restriction(Id);
        alter table passage add column RestrictionId integer references restriction(Id);
        alter table decision add column RestrictionId integer references restriction(Id);
        alter table correction add column RestrictionId integer references restriction(Id);
        alter table future_item add column RestrictionId integer references restriction(Id);
        alter table report add column RestrictionId integer references restriction(Id);
        alter table action add column RestrictionId integer references restriction(Id);
        create index action_restriction on action(RestrictionId) where RestrictionId is not null;

        create table audit (
            Id integer primary key autoincrement,
            At integer not null,
            Kind text not null,
            CommitteeId integer references committee(Id),
            ByPersonId integer references person(Id),
            AboutPersonId integer references person(Id),
            What text not null,
            ActivityId text
        ) strict;
        create index audit_at on audit(At);
        create trigger audit_keeps before update on audit begin
            select raise(abort, 'the audit is never changed');
        end;

        create table hold (
            Id integer primary key autoincrement,
            CommitteeId integer references committee(Id),
            PersonId integer references person(Id),
            Reason text not null,
            SetBy text not null,
            SetAt integer not null,
            EndedAt integer
        ) strict;

        create table disposal (
            Id integer primary key autoincrement,
            At integer not null,
            Kind text not null,
            Rows integer not null
        ) strict;

        -- A row of the audit may go when its period is over, which the sweep says by writing down the disposal first.
        create trigger audit_stays before delete on audit
        when not exists (select 1 from disposal where Kind = 'audit' and At > old.At) begin
            select raise(abort, 'the audit is never deleted before its period is over');
        end;
        """;

    /// <summary>What an import adds to an item is restricted as the item is.</summary>
    private static string Inherits(string table) =>
        $"""
        create trigger {table}_inherits after insert on {table} when new.ItemId is not null begin
            update {table} set
                RestrictionId = (select RestrictionId from item where Id = new.ItemId),
                IsRestricted = (select RestrictionId is not null from item where Id = new.ItemId)
            where Id = new.Id and (new.IsRestricted <> 0 or (select RestrictionId from item where Id = new.ItemId)
                is not null);
        end;
        create index {table}_restriction on {table}(RestrictionId) where RestrictionId is not null;
        """;

    private const string Carry =
        """
        -- A printed ground makes a restriction, once; one that an officer has lifted since stays lifted, and one that
        -- an officer has set stays set.
        create trigger item_restricted after insert on item begin
            insert or ignore into restriction (CommitteeId, MeetingId, ItemKey, ItemTitle, Ground, Audience, SetAt,
                SetBy)
            select m.CommitteeId, new.MeetingId, coalesce(new.Number, new.Title), new.Title, new.Restricted,
                'Members', cast(unixepoch('subsec') * 1000 as integer), 'minutes'
            from meeting m where m.Id = new.MeetingId and new.Restricted is not null;
            update item set
                RestrictionId = (select r.Id from restriction r where r.MeetingId = new.MeetingId
                    and r.ItemKey = coalesce(new.Number, new.Title) and r.LiftedAt is null),
                Restricted = (select r.Ground from restriction r where r.MeetingId = new.MeetingId
                    and r.ItemKey = coalesce(new.Number, new.Title) and r.LiftedAt is null)
            where Id = new.Id and exists (select 1 from restriction r where r.MeetingId = new.MeetingId
                and r.ItemKey = coalesce(new.Number, new.Title));
        end;

        -- Something for a later agenda belongs to the item in whose lines it stands.
        create trigger future_item_inherits after insert on future_item begin
            update future_item set RestrictionId =
                (select i.RestrictionId from item i where i.MeetingId = new.MeetingId
                    and i.Line <= new.Line order by i.Line desc limit 1)
            where Id = new.Id;
        end;
        create trigger report_inherits after insert on report when new.ItemNumber is not null begin
            update report set RestrictionId =
                (select r.Id from restriction r where r.MeetingId = new.MeetingId and r.ItemKey = new.ItemNumber
                    and r.LiftedAt is null)
            where Id = new.Id;
        end;

        create trigger action_inherits after insert on action when new.MeetingId is not null begin
            update action set IsRestricted = 1, RestrictionId = r.Id
            from restriction r
            where action.Id = new.Id and r.MeetingId = new.MeetingId and r.ItemKey = coalesce(new.ItemNumber,
                new.ItemTitle) and r.LiftedAt is null;
        end;
        create trigger action_moved after update of MeetingId, ItemNumber on action when new.MeetingId is not null begin
            update action set IsRestricted = 1, RestrictionId = r.Id
            from restriction r
            where action.Id = new.Id and r.MeetingId = new.MeetingId and r.ItemKey = coalesce(new.ItemNumber,
                new.ItemTitle) and r.LiftedAt is null;
        end;

        -- A change of a restriction reaches all that is there.
        create trigger restriction_set after insert on restriction when new.LiftedAt is null begin
            update item set RestrictionId = new.Id, Restricted = new.Ground where MeetingId = new.MeetingId
                and coalesce(Number, Title) = new.ItemKey;
            update passage set RestrictionId = new.Id, IsRestricted = 1 where ItemId in (select Id from item
                where RestrictionId = new.Id);
            update decision set RestrictionId = new.Id, IsRestricted = 1 where ItemId in (select Id from item
                where RestrictionId = new.Id);
            update correction set RestrictionId = new.Id, IsRestricted = 1 where ItemId in (select Id from item
                where RestrictionId = new.Id);
            update report set RestrictionId = new.Id where MeetingId = new.MeetingId and ItemNumber = new.ItemKey;
            update action set RestrictionId = new.Id, IsRestricted = 1 where MeetingId = new.MeetingId
                and coalesce(ItemNumber, ItemTitle) = new.ItemKey;
            update future_item set RestrictionId = new.Id where MeetingId = new.MeetingId and
                (select i.RestrictionId from item i where i.MeetingId = new.MeetingId
                    and i.Line <= future_item.Line order by i.Line desc limit 1) = new.Id;
        end;
        create trigger restriction_set_again after update of LiftedAt, Ground on restriction
            when new.LiftedAt is null begin
            update item set RestrictionId = new.Id, Restricted = new.Ground where MeetingId = new.MeetingId
                and coalesce(Number, Title) = new.ItemKey;
            update passage set RestrictionId = new.Id, IsRestricted = 1 where ItemId in (select Id from item
                where RestrictionId = new.Id);
            update decision set RestrictionId = new.Id, IsRestricted = 1 where ItemId in (select Id from item
                where RestrictionId = new.Id);
            update correction set RestrictionId = new.Id, IsRestricted = 1 where ItemId in (select Id from item
                where RestrictionId = new.Id);
            update report set RestrictionId = new.Id where MeetingId = new.MeetingId and ItemNumber = new.ItemKey;
            update action set RestrictionId = new.Id, IsRestricted = 1 where MeetingId = new.MeetingId
                and coalesce(ItemNumber, ItemTitle) = new.ItemKey;
            update future_item set RestrictionId = new.Id where MeetingId = new.MeetingId and
                (select i.RestrictionId from item i where i.MeetingId = new.MeetingId
                    and i.Line <= future_item.Line order by i.Line desc limit 1) = new.Id;
        end;
        create trigger restriction_lifted after update of LiftedAt on restriction when new.LiftedAt is not null begin
            update item set RestrictionId = null, Restricted = null where RestrictionId = new.Id;
            update passage set RestrictionId = null, IsRestricted = 0 where RestrictionId = new.Id;
            update decision set RestrictionId = null, IsRestricted = 0 where RestrictionId = new.Id;
            update correction set RestrictionId = null, IsRestricted = 0 where RestrictionId = new.Id;
            update report set RestrictionId = null where RestrictionId = new.Id;
            update future_item set RestrictionId = null where RestrictionId = new.Id;
            update action set RestrictionId = null, IsRestricted = 0 where RestrictionId = new.Id;
        end;
        create trigger meeting_moved after update of CommitteeId on meeting begin
            update restriction set CommitteeId = new.CommitteeId where MeetingId = new.Id;
        end;
        """;

    private const string WhatIsThere =
        """
        insert or ignore into restriction (CommitteeId, MeetingId, ItemKey, ItemTitle, Ground, Audience, SetAt, SetBy)
        select m.CommitteeId, i.MeetingId, coalesce(i.Number, i.Title), i.Title, i.Restricted, 'Members', 0, 'minutes'
        from item i join meeting m on m.Id = i.MeetingId where i.Restricted is not null order by i.Id;
        """;
}
