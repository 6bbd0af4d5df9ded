using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

/// <summary>The calendar's history, its sources and their contradictions, agendas and apologies.</summary>
[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0050_Calendar")]
internal sealed class M0050Calendar : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table meeting_event (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            At integer not null,
            "By" text not null,
            ByPersonId integer,
            Change text not null,
            Source text not null,
            SourceKey text not null,
            SourceText text not null,
            Says text not null,
            Before text,
            After text not null,
            Note text,
            UndoesEventId integer references meeting_event(Id) on delete cascade,
            ActivityId text
        ) strict;
        create index meeting_event_meeting on meeting_event(MeetingId, Id);
        create index meeting_event_person on meeting_event(ByPersonId, Id);
        create index meeting_event_undone on meeting_event(UndoesEventId) where UndoesEventId is not null;
        -- Its meeting may become another row (minutes take the place of what was only planned); the rest stands as
        -- written.
        create trigger meeting_event_keeps before update of Id, At, "By", ByPersonId, Change, Source, SourceKey,
            SourceText, Says, Before, After, Note, UndoesEventId, ActivityId
        on meeting_event begin
            select raise(abort, 'the history of a meeting is never changed');
        end;

        create table meeting_conflict (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            At integer not null,
            Source text not null,
            SourceKey text not null,
            SourceText text not null,
            Says text not null,
            State text not null,
            DecidedAt integer,
            DecidedBy text,
            ToldAt integer,
            ActivityId text
        ) strict;
        create unique index meeting_conflict_said on meeting_conflict(MeetingId, SourceKey, Says);
        create index meeting_conflict_open on meeting_conflict(State, ToldAt);

        create table calendar_feed (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            Url text not null,
            TakesAll integer not null,
            AddedBy text not null,
            AddedAt integer not null,
            ETag text,
            DueAt integer not null,
            ReadAt integer,
            Fault text,
            Failures integer not null
        ) strict;
        create unique index calendar_feed_committee on calendar_feed(CommitteeId);

        create table calendar_entry (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            Uid text not null,
            Recurrence text not null,
            Sequence integer not null,
            Says text not null,
            MeetingId integer references meeting(Id) on delete set null,
            FeedId integer references calendar_feed(Id) on delete set null,
            ReadAt integer not null
        ) strict;
        create unique index calendar_entry_uid on calendar_entry(CommitteeId, Uid, Recurrence);

        create table standing_item (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            Place integer not null,
            Title text not null
        ) strict;
        create index standing_item_committee on standing_item(CommitteeId, Place);

        create table agenda_item (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            Key text not null,
            Place integer not null,
            Title text not null,
            IsWritten integer not null,
            IsRemoved integer not null,
            Restricted text,
            "By" text not null,
            At integer not null,
            ActivityId text
        ) strict;
        create unique index agenda_item_key on agenda_item(MeetingId, Key);

        create table apology (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            Name text not null,
            PersonId integer references person(Id),
            IsUnclear integer not null,
            Reason text,
            Substitute text,
            At integer not null,
            "By" text not null,
            ByPersonId integer,
            ActivityId text,
            WithdrawnAt integer,
            WithdrawnBy text
        ) strict;
        create unique index apology_once on apology(MeetingId, Name) where WithdrawnAt is null;
        """);
}
