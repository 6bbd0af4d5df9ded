using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Archive;

/// <param name="MeetingIds">Null for every meeting with proposals.</param>
/// <param name="Only">What of them; null for all.</param>
/// <param name="Place">Where the answer is shown.</param>
internal sealed record DecideRequest(
    bool Accepts, IReadOnlyCollection<long>? MeetingIds, IReadOnlyCollection<ActionReference>? Only, ReviewPlace Place,
    string? ActivityId)
{
    /// <summary>Where all meetings are meant: those of one committee only.</summary>
    public long? CommitteeId { get; init; }

    /// <summary>Proposals that were made after this one are not meant.</summary>
    public long Newest { get; init; } = long.MaxValue;
}

/// <summary>Accepts or rejects proposals: those of a meeting, of all meetings, or single ones.</summary>
internal sealed class DecideProposals(CommitteeDb db, TimeProvider time)
{
    public async Task<ArchiveOutcome> HandleAsync(
        Caller caller, DecideRequest request, CancellationToken cancellation)
    {
        if (ShowArchive.Refusal(caller) is { } refused)
            return refused;
        await db.BeginWriteAsync(cancellation);
        var show = new ShowArchive(db, time);
        if (request.Only is { Count: 0 })
            return await show.HandleAsync(
                caller, request.Place, new ReviewNotice(ArchiveWords.NothingTicked), cancellation);
        var waiting = (await new ReadArchive(db).RunAsync(caller, cancellation)).Waiting
            .Where(w => request.MeetingIds?.Contains(w.MeetingId) != false
                && (request.CommitteeId ?? w.CommitteeId) == w.CommitteeId)
            .ToDictionary(w => w.MeetingId);
        var ids = waiting.Keys.ToList();
        var actions = await db.ActionsFor(caller.Scope).Include(a => a.Committee).Include(a => a.Heard)
            .Where(a => a.MeetingId != null && ids.Contains(a.MeetingId.Value)
                && (a.Line != null || a.Heard != null)
                && a.State == ActionState.Proposed && a.Id <= request.Newest)
            .OrderBy(a => a.CommitteeId).ThenBy(a => a.Number).ToListAsync(cancellation);
        // What was said in private can't be told from the rest: it is accepted one by one.
        var isHeardLeft = request is { Accepts: true, Only: null } && actions.RemoveAll(a => a.Heard is not null) > 0;
        if (request.Only is { } only)
            actions.RemoveAll(a => !only.Contains(a.Reference));
        var by = new ActionAuthor(caller.Name, caller.PersonId, request.ActivityId, time.GetUtcNow());
        foreach (var action in actions)
            ActionBook.ChangeState(
                action, by, request.Accepts ? ActionState.Open : ActionState.Withdrawn,
                request.Accepts ? ArchiveWords.AcceptedNote : ArchiveWords.RejectedNote);
        var unclear = request.Accepts ? await new OwnersAtMeeting(db, by.At).SettleAsync(actions, cancellation) : [];
        await db.FlushAsync(cancellation);
        var notice = actions.Count == 0
            ? new ReviewNotice(isHeardLeft ? ArchiveWords.HeardOneByOne : NotWaiting(request))
            : new ReviewNotice(Said(request, actions, waiting), request.ActivityId)
            {
                Doubts = [.. unclear.Select(OwnerDoubt.From)],
            };
        return await show.HandleAsync(caller, request.Place, notice, cancellation);
    }

    private static string NotWaiting(DecideRequest request) =>
        request.Only is { Count: > 0 } only ? ArchiveWords.NotWaiting(only) : ArchiveWords.NothingWaiting;

    private static string Said(
        DecideRequest request, List<ActionRow> actions, Dictionary<long, WaitingMeeting> waiting)
    {
        var meetings = actions.Select(a => a.MeetingId!.Value).Distinct().ToList();
        if (!request.Accepts && request is { MeetingIds: null, Only: not null })
            return ArchiveWords.Rejected(actions.Select(a => a.Reference));
        return meetings is [var one]
            ? request.Accepts
                ? ArchiveWords.Accepted(actions.Count, waiting[one].Name)
                : ArchiveWords.Rejected(actions.Count, waiting[one].Name)
            : request.Accepts
                ? ArchiveWords.AcceptedAll(actions.Count, meetings.Count)
                : ArchiveWords.RejectedAll(actions.Count, meetings.Count);
    }
}
