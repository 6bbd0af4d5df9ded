using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Import.Versions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <param name="CommitteeId">Null leaves it where it is.</param>
/// <param name="Date">Null leaves it as it is.</param>
internal sealed record CorrectMeetingRequest(long MeetingId, long? CommitteeId, DateOnly? Date, string? ActivityId);

/// <summary>
/// Corrects the committee or the date of imported minutes. The actions move with them and get numbers of their new
/// committee.
/// </summary>
internal sealed class CorrectMeeting(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(
        Caller caller, CorrectMeetingRequest request, CancellationToken cancellation)
    {
        if (await access.FindMeetingAsync(caller, request.MeetingId, cancellation) is not { } meeting)
            return new ReviewOutcome.Declined(ImportWords.NotYours);
        var committee = meeting.Committee!;
        if (request.CommitteeId is { } wanted && wanted != committee.Id)
        {
            if (!ReviewAccess.MayReview(caller, wanted)
                || await db.Committees.SingleOrDefaultAsync(c => c.Id == wanted, cancellation) is not { } other)
                return new ReviewOutcome.Declined(ImportWords.NotYourCommittee);
            committee = other;
        }

        var date = request.Date ?? meeting.Date;
        if (committee.Id == meeting.CommitteeId && date == meeting.Date)
            return new ReviewOutcome.Shown(await ReviewAsync(), ImportWords.NothingToCorrect);
        using (db.UsingFullScope())
        {
            if (await ClashAsync(committee, meeting, date, cancellation) is { } refusal)
                return new ReviewOutcome.Declined(refusal);
            if (meeting.Date > CommitteeDay.At(access.Now, meeting.Committee!.Zone))
                await LeaveInCalendarAsync(meeting, cancellation);

            if (committee.Id != meeting.CommitteeId)
                await MoveAsync(caller, meeting, committee, request.ActivityId, cancellation);
        }

        meeting.Date = date;
        meeting.State = date > CommitteeDay.At(access.Now, committee.Zone) ? MeetingState.Planned : MeetingState.Held;
        await MeetingLinks.LinkAsync(db, committee, meeting, caller.Name, access.Now, cancellation);
        using (db.UsingFullScope())
            await new ApplyAmendments(db, time).RefreshAsync(meeting, caller.Name, cancellation);
        return new ReviewOutcome.Shown(await ReviewAsync(), ImportWords.Corrected(committee.Name, date));

        Task<ImportReview> ReviewAsync() =>
            new ReviewImport(db, time).CreateAsync(caller, meeting, page: 1, cancellation);
    }

    /// <summary>Takes a date away that was given by mistake.</summary>
    /// <returns>False where the caller may not, or there is none.</returns>
    public async Task<bool> RemoveDateAsync(Caller caller, long meetingId, CancellationToken cancellation)
    {
        if (await access.FindMeetingAsync(caller, meetingId, cancellation) is not { Date: not null } meeting)
            return false;
        using var all = db.UsingFullScope();
        foreach (var confirmed in await db.Meetings.Where(m => m.ConfirmedByMeetingId == meeting.Id)
            .ToListAsync(cancellation))
            confirmed.ConfirmedByMeetingId = null;
        (meeting.Date, meeting.ConfirmedByMeetingId) = (null, null);
        await new ApplyAmendments(db, time).RefreshAsync(meeting, caller.Name, cancellation);
        return true;
    }

    /// <summary>
    /// The same minutes can't be there twice; a meeting that was only planned for the day makes room.
    /// </summary>
    private async Task<string?> ClashAsync(
        CommitteeRow committee, MeetingRow meeting, DateOnly? date, CancellationToken cancellation)
    {
        if (date is not { } day)
            return null;
        var ofDay = await db.Meetings.Include(m => m.Document)
            .Where(m => m.CommitteeId == committee.Id && m.Date == day && m.Id != meeting.Id).OrderBy(m => m.Id)
            .ToListAsync(cancellation);
        foreach (var other in ofDay.Where(m => m.Document is not null))
        {
            if (await new MeetingOfMinutes(db).AreOneAsync(meeting, other, cancellation))
                return ImportWords.DateTaken(committee.Name, day, other.Document!.FileName);
        }

        if (ofDay.Find(m => m.Document is null) is not { } there)
            return null;
        foreach (var action in await db.Actions.Where(a => a.MeetingId == there.Id).ToListAsync(cancellation))
            action.Meeting = meeting;
        foreach (var conversation in await db.Conversations.Where(c => c.MeetingId == there.Id)
            .ToListAsync(cancellation))
            conversation.MeetingId = meeting.Id;
        await MeetingCalendarLinks.MoveAsync(db, there.Id, meeting.Id, cancellation);
        db.Meetings.Remove(there);
        return null;
    }

    /// <summary>
    /// The meeting of a day to come for which these minutes were taken by mistake: the calendar keeps it, with all that
    /// was done for it.
    /// </summary>
    private async Task LeaveInCalendarAsync(MeetingRow meeting, CancellationToken cancellation)
    {
        if (!await db.MeetingEvents.AnyAsync(e => e.MeetingId == meeting.Id, cancellation))
            return;
        var planned = new MeetingRow { CommitteeId = meeting.CommitteeId, Date = meeting.Date, Start = meeting.Start,
            End = meeting.End, Venue = meeting.Venue, State = meeting.State };
        db.Meetings.Add(planned);
        await db.FlushAsync(cancellation);
        foreach (var action in await db.Actions.Where(a => a.MeetingId == meeting.Id && a.Line == null)
            .ToListAsync(cancellation))
            action.Meeting = planned;
        foreach (var conversation in await db.Conversations.Where(c => c.MeetingId == meeting.Id)
            .ToListAsync(cancellation))
            conversation.MeetingId = planned.Id;
        await MeetingCalendarLinks.MoveAsync(db, meeting.Id, planned.Id, cancellation);
    }

    private async Task MoveAsync(
        Caller caller, MeetingRow meeting, CommitteeRow to, string? activityId, CancellationToken cancellation)
    {
        var from = meeting.Committee!;
        foreach (var action in await db.Actions.Where(a => a.MeetingId == meeting.Id).OrderBy(a => a.Number)
            .ToListAsync(cancellation))
        {
            var old = action.ReferenceIn(from).ToString();
            action.Number = to.NextActionNumber++;
            (action.EarlierPrefix, action.EarlierNumber) = (null, null);
            action.Committee = to;
            var now = new ActionReference(to.Prefix, action.Number).ToString();
            ActionBook.Record(
                action,
                access.Author(caller, activityId),
                new ActionEntry(ActionChange.Committee, old, now, $"The minutes were moved to the {to.Name}."));
        }

        // The meeting that these minutes announce was planned for the committee that they were taken for.
        var planned = await db.Meetings.FirstOrDefaultAsync(
            m => m.CommitteeId == from.Id && m.Date == meeting.NextDate && m.Date != null
            && m.State == MeetingState.Planned && m.Document == null, cancellation);
        if (planned is not null && !await db.Meetings
            .AnyAsync(m => m.CommitteeId == from.Id && m.Id != meeting.Id && m.NextDate == planned.Date, cancellation)
            && await MeetingCalendarLinks.IsOnlyFromMinutesAsync(db, planned.Id, meeting.Id, cancellation)
            && !await db.Actions.AnyAsync(a => a.MeetingId == planned.Id, cancellation)
                && !await db.Conversations.AnyAsync(c => c.MeetingId == planned.Id, cancellation))
            db.Meetings.Remove(planned);
        meeting.Committee = to;
        meeting.CommitteeId = to.Id;
    }
}
