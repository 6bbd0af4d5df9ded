using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Drafts;

/// <summary>
/// Compares draft minutes with what was logged in the call and with the register, and looks for what must not be
/// published. It
/// writes nothing.
/// </summary>
internal sealed class CheckDraft(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    /// <param name="content">A file that is read for this only.</param>
    /// <param name="hint">The committee that the chat is about, for a draft that doesn't say whose it is.</param>
    public async Task<DraftOutcome> OfFileAsync(
        Caller caller, ReadOnlyMemory<byte> content, string name, long? hint, CancellationToken cancellation)
    {
        if (caller.OfficerIds.Count == 0)
            return new DraftOutcome.DraftDeclined(DraftWords.OfficersOnly);
        if (await ReadAsync(content, cancellation) is not { } read)
            return new DraftOutcome.DraftDeclined(DraftWords.TooLong);
        if (read.Document is not { } document)
            return new DraftOutcome.DraftDeclined(read.Reason!);
        var record = MinutesParser.Parse(document, name);
        var (committee, refusal) = await new CommitteeOfDocument(db).FindAsync(
            record, hint, caller.OfficerIds, cancellation);
        return committee is null
            ? new DraftOutcome.DraftDeclined(refusal!)
            : new DraftOutcome.DraftChecked(
                await CompareAsync(caller, record, committee, cancellation), access.Now, MeetingId: null);
    }

    /// <summary>Draft minutes of the store, from their printed lines.</summary>
    public async Task<DraftOutcome> OfMeetingAsync(Caller caller, long meetingId, CancellationToken cancellation)
    {
        if (await access.FindMeetingAsync(caller, meetingId, cancellation) is not { } meeting
            || !caller.IsOfficer(meeting.CommitteeId))
            return new DraftOutcome.DraftDeclined(ImportWords.NotYours);
        var closed = caller.Scope.ClosedRestrictionIds;
        if (await db.Restrictions.AnyAsync(r => r.MeetingId == meetingId && closed.Contains(r.Id), cancellation))
            return new DraftOutcome.DraftDeclined(DraftWords.KeptFromYou);
        if (await TextAsync(meetingId, cancellation) is not { } text)
            return new DraftOutcome.DraftDeclined(DraftWords.NoText);
        var record = MinutesParser.Parse(KeptText.Read(text, meeting.Document!), meeting.Document!.FileName);
        var check = await CompareAsync(
            caller, record with { Date = meeting.Date ?? record.Date }, meeting.Committee!, cancellation);
        return new DraftOutcome.DraftChecked(check with { IsStored = true }, access.Now, meetingId);
    }

    private async Task<DocumentTextRow?> TextAsync(long meetingId, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        return await db.DocumentTexts.AsNoTracking().SingleOrDefaultAsync(t => t.MeetingId == meetingId, cancellation);
    }

    /// <returns>Null where it takes longer than somebody who waits should.</returns>
    private static async Task<ReadResult?> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (ReadingLimits.IsLong(content))
            return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ReadingLimits.MaxTimeInTurn);
        try
        {
            return await DocumentReader.ReadAsync(content, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<DraftCheck> CompareAsync(
        Caller caller, MinutesRecord draft, CommitteeRow committee, CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var all = await db.ActionsFor(caller.Scope).AsNoTracking().Include(a => a.Committee).Include(a => a.Meeting)
            .Where(a => a.CommitteeId == committee.Id && a.State != ActionState.Withdrawn
                && a.State != ActionState.Superseded && a.State != ActionState.Proposed)
            .OrderBy(a => a.Number).ToListAsync(cancellation);
        var logged = draft.Date is { } day ? all.FindAll(a => IsOfCall(a, day, committee)) : [];
        var earlier = all.FindAll(a => IsBefore(a, draft.Date, committee) && WasActive(a, draft, committee));
        var people = await new CommitteePeople(db, access.Now).RosterAndAttendanceAsync(committee.Id, cancellation);
        return new DraftCheck(
            committee.Name, draft.Date, draft.Source, PublicationCheck.Find(draft),
            DraftActions.Compare(draft, logged, earlier, [.. people, .. draft.Attendance.Select(Known)]));
    }

    /// <summary>Logged by people and not read from minutes, on the day of the meeting or for it.</summary>
    private static bool IsOfCall(ActionRow action, DateOnly day, CommitteeRow committee) =>
        action.Line is null && (action.Meeting?.Date ?? CommitteeDay.At(action.LoggedAt, committee.Zone)) == day;

    private static bool IsBefore(ActionRow action, DateOnly? day, CommitteeRow committee) =>
        day is null || (action.Meeting?.Date ?? CommitteeDay.At(action.LoggedAt, committee.Zone)) < day;

    /// <summary>Still to do, or done without a meeting that has heard of it.</summary>
    private static bool WasActive(ActionRow action, MinutesRecord draft, CommitteeRow committee) =>
        ActionLifecycle.IsActive(action.State)
        || (action is { State: ActionState.Done, EndedAt: { } ended }
            && (draft.Date is not { } day || CommitteeDay.At(ended, committee.Zone) <= day)
            && (draft.PreviousMeeting?.Date is not { } last || CommitteeDay.At(ended, committee.Zone) >= last));

    private static KnownPerson Known(Attendee person) => new(
        null, person.Name, CommitteePeople.Offices(person.Role, person.IsChair),
        person.Abbreviation is null ? [] : [person.Abbreviation], HasLeft: false);
}
