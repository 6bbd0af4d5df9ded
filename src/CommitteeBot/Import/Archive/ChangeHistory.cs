using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Archive;

/// <summary>
/// An officer closes the proposals of earlier meetings as history, or proposes again what came in as such.
/// </summary>
internal sealed class ChangeHistory(CommitteeDb db, TimeProvider time)
{
    /// <summary>Those of every meeting that has later minutes; what is due on a day to come stays proposed.</summary>
    public async Task<ArchiveOutcome> CloseOlderAsync(Caller caller, string? activityId, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        var older = (await new ReadArchive(db).RunAsync(caller, cancellation)).Waiting.Where(w => w.IsOlder)
            .Select(w => w.MeetingId).ToList();
        var actions = await db.ActionsFor(caller.Scope).Include(a => a.Committee)
            .Where(a => a.MeetingId != null && older.Contains(a.MeetingId.Value) && a.Line != null
                && a.State == ActionState.Proposed)
            .ToListAsync(cancellation);
        actions.RemoveAll(a => a.Due >= CommitteeDay.At(time.GetUtcNow(), a.Committee!.Zone));
        return await ChangeAsync(
            caller, actions, ActionState.Closed, ArchiveWords.KeptByOfficer, ReviewPlace.Overview,
            ArchiveWords.ClosedOlder(actions.Count, actions.Select(a => a.MeetingId).Distinct().Count()), activityId,
            cancellation);
    }

    public async Task<ArchiveOutcome> ProposeAgainAsync(
        Caller caller, long meetingId, string? activityId, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        if (await new ReviewAccess(db, time).FindMeetingAsync(caller, meetingId, cancellation) is not { } meeting
            || !caller.IsOfficer(meeting.CommitteeId))
            return new ArchiveOutcome.ArchiveDeclined(ArchiveWords.NoSuchMeeting);
        var actions = await ReadArchive.AsHistory(new ReviewAccess(db, time).Actions(caller, meeting))
            .ToListAsync(cancellation);
        return await ChangeAsync(
            caller, actions, ActionState.Proposed, ArchiveWords.ProposedAgainNote, new ReviewPlace(MeetingId: meetingId),
            actions.Count == 0
                ? ArchiveWords.NoHistory
                : ArchiveWords.ProposedAgain(
                    actions.Count,
                    ArchiveWords.Meeting(meeting.Committee!.Name, meeting.Date, meeting.Document!.FileName)),
            activityId, cancellation);
    }

    private async Task<ArchiveOutcome> ChangeAsync(
        Caller caller, List<ActionRow> actions, ActionState to, string note, ReviewPlace place, string said,
        string? activityId, CancellationToken cancellation)
    {
        var by = new ActionAuthor(caller.Name, caller.PersonId, activityId, time.GetUtcNow());
        foreach (var action in actions)
            ActionBook.ChangeState(action, by, to, note);
        await db.FlushAsync(cancellation);
        var notice = new ReviewNotice(
            actions.Count == 0 && to == ActionState.Closed ? ArchiveWords.NothingWaiting : said,
            actions.Count == 0 ? null : activityId);
        return await new ShowArchive(db, time).HandleAsync(caller, place, notice, cancellation);
    }
}
