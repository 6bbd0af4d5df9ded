using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

internal sealed record RejectActionRequest(long MeetingId, ActionReference Action, int Page, string? ActivityId);

/// <summary>What the reader took for an action is none. It is withdrawn and not deleted, so that a newer version does not propose it again.</summary>
internal sealed class RejectAction(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(Caller caller, RejectActionRequest request, CancellationToken cancellation)
    {
        if (await access.FindMeetingAsync(caller, request.MeetingId, cancellation) is not { } meeting)
            return new ReviewOutcome.Declined(ReviewAccess.Unknown);
        var action = meeting.Committee!.Prefix == request.Action.Prefix
            ? await access.Actions(caller, meeting).SingleOrDefaultAsync(a => a.Number == request.Action.Number && a.State == ActionState.Proposed, cancellation)
            : null;
        if (action is not null)
            ActionBook.ChangeState(action, access.Author(caller, request.ActivityId), ActionState.Withdrawn, "No action: turned down when the import was checked.");
        var said = action is null ? $"{request.Action} is no longer waiting, so nothing was changed." : $"{request.Action} is withdrawn: it was no action.";
        return new ReviewOutcome.Shown(await new ReviewImport(db, time).CreateAsync(caller, meeting, request.Page, cancellation), said);
    }
}
