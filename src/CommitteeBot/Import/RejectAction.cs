using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

internal sealed record RejectActionRequest(long MeetingId, ActionReference Action, int Page, string? ActivityId);

/// <summary>
/// Rejects a proposed action. It is withdrawn and not deleted, so that a newer version doesn't propose it again.
/// </summary>
internal sealed class RejectAction(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(
        Caller caller, RejectActionRequest request, CancellationToken cancellation)
    {
        if (await access.FindMeetingOrCallAsync(caller, request.MeetingId, cancellation) is not { } meeting)
            return new ReviewOutcome.Declined(ImportWords.NotYours);
        var named = db.ActionIds(request.Action);
        var action = await access.Actions(caller, meeting)
            .SingleOrDefaultAsync(a => named.Contains(a.Id) && a.State == ActionState.Proposed, cancellation);
        if (action is not null)
            ActionBook.ChangeState(
                action, access.Author(caller, request.ActivityId), ActionState.Withdrawn,
                ImportWords.RejectedNote);
        var said = action is null ? ImportWords.NoLongerWaiting(request.Action) : ImportWords.Rejected(request.Action);
        return new ReviewOutcome.Shown(
            await new ReviewImport(db, time).CreateAsync(caller, meeting, request.Page, cancellation), said);
    }
}
