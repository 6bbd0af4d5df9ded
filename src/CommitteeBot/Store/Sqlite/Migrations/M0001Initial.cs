using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CommitteeBot.Store.Sqlite.Migrations;

[DbContext(typeof(SqliteCommitteeDb))]
[Migration("0001_Initial")]
internal sealed class M0001Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table committee (
            Id integer primary key autoincrement,
            Name text not null collate nocase unique,
            Prefix text not null unique,
            NextActionNumber integer not null,
            Zone text not null,
            IsSample integer not null
        ) strict;

        create table person (
            Id integer primary key autoincrement,
            Name text not null,
            AadObjectId text unique,
            TeamsId text,
            LastCommitteeId integer references committee(Id),
            PersonalConversationId text
        ) strict;

        create table membership (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            PersonId integer not null references person(Id),
            Role text not null,
            Office text,
            Abbreviation text,
            LeftOn text,
            unique (CommitteeId, PersonId)
        ) strict;
        create index membership_person on membership(PersonId);

        create table meeting (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            Date text,
            Start text,
            End text,
            Venue text,
            Chair text,
            State text not null,
            MinutesStatus text,
            ConfirmedByMeetingId integer references meeting(Id),
            PreviousDate text,
            PreviousConfirmed integer not null,
            NextDate text,
            NextTime text,
            NextVenue text,
            NextReplaces text,
            NextText text,
            NextLine integer
        ) strict;
        create index meeting_committee_date on meeting(CommitteeId, Date);

        create table document (
            Id integer primary key autoincrement,
            MeetingId integer not null unique references meeting(Id) on delete cascade,
            FileName text not null,
            ContentHash text not null unique,
            Kind text not null,
            ImportedAt integer not null,
            OcrConfidence real,
            Warnings text not null
        ) strict;

        create table attendance (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            Place integer not null,
            Name text not null,
            Role text,
            Abbreviation text,
            Organisation text,
            Presence text not null,
            IsChair integer not null,
            SubstituteFor text,
            Line integer not null
        ) strict;
        create index attendance_meeting on attendance(MeetingId);

        create table item (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            Place integer not null,
            Number text,
            Title text not null,
            Line integer not null,
            Restricted text
        ) strict;
        create index item_meeting on item(MeetingId);

        create table passage (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            ItemId integer references item(Id) on delete cascade,
            Place integer not null,
            Text text not null,
            SearchText text,
            Speakers text not null,
            InReport text,
            Line integer not null,
            EndLine integer not null,
            IsRestricted integer not null,
            unique (MeetingId, Place)
        ) strict;
        create index passage_item on passage(ItemId);

        -- The index keeps no copy of the text; the triggers keep it in step with the passages.
        create virtual table passage_text using fts5(
            body, speakers, heading,
            content='', contentless_delete=1,
            tokenize="porter unicode61 remove_diacritics 2"
        );
        create trigger passage_added after insert on passage begin
            insert into passage_text(rowid, body, speakers, heading)
            values (new.Id, coalesce(new.SearchText, new.Text), new.Speakers,
                    coalesce(new.InReport, (select Title from item where Id = new.ItemId), ''));
        end;
        create trigger passage_removed after delete on passage begin
            delete from passage_text where rowid = old.Id;
        end;
        create trigger passage_changed after update on passage begin
            delete from passage_text where rowid = old.Id;
            insert into passage_text(rowid, body, speakers, heading)
            values (new.Id, coalesce(new.SearchText, new.Text), new.Speakers,
                    coalesce(new.InReport, (select Title from item where Id = new.ItemId), ''));
        end;

        create table decision (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            ItemId integer references item(Id) on delete cascade,
            Kind text not null,
            Text text not null,
            Line integer not null,
            IsRestricted integer not null
        ) strict;
        create index decision_meeting on decision(MeetingId);

        create table correction (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            ItemId integer references item(Id) on delete cascade,
            "From" text not null,
            "To" text not null,
            Line integer not null,
            IsRestricted integer not null
        ) strict;
        create index correction_meeting on correction(MeetingId);

        create table future_item (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            Place integer not null,
            Text text not null,
            Line integer not null
        ) strict;
        create index future_item_meeting on future_item(MeetingId);

        create table report (
            Id integer primary key autoincrement,
            MeetingId integer not null references meeting(Id) on delete cascade,
            Place integer not null,
            ItemNumber text,
            Subject text not null,
            ForMeetingOn text,
            Recommendation text,
            Line integer not null
        ) strict;
        create index report_meeting on report(MeetingId);

        create table action (
            Id integer primary key autoincrement,
            CommitteeId integer not null references committee(Id),
            Number integer not null,
            Text text not null,
            Owner text,
            OwnerPersonId integer references person(Id),
            Due text,
            DueText text,
            State text not null,
            MeetingId integer references meeting(Id),
            ItemNumber text,
            ItemTitle text,
            Line integer,
            IsRestricted integer not null,
            LoggedAt integer not null,
            LoggedBy text not null,
            LoggedByPersonId integer references person(Id),
            EndedAt integer,
            Version integer not null,
            unique (CommitteeId, Number)
        ) strict;
        create index action_state on action(CommitteeId, State, Due);
        create index action_owner on action(OwnerPersonId);
        create index action_meeting on action(MeetingId);

        create table action_event (
            Id integer primary key autoincrement,
            ActionId integer not null references action(Id),
            At integer not null,
            "By" text not null,
            ByPersonId integer references person(Id),
            Change text not null,
            "From" text,
            "To" text,
            Note text,
            ActivityId text
        ) strict;
        create index action_event_action on action_event(ActionId);
        create trigger action_event_stays before delete on action_event begin
            select raise(abort, 'the history of an action is never deleted');
        end;

        create table conversation (
            Id text primary key,
            ServiceUrl text not null,
            TenantId text,
            Kind text,
            CommitteeId integer references committee(Id),
            MeetingId integer references meeting(Id),
            LastSeenAt integer not null,
            IsWelcomed integer not null
        ) strict, without rowid;

        create table handled_activity (
            Key text primary key,
            At integer not null,
            Reply text
        ) strict, without rowid;
        create index handled_activity_at on handled_activity(At);
        """);
}
