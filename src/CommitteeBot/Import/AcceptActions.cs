using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <param name="Only">One action; null for all that wait.</param>
internal sealed record AcceptActionsRequest(long MeetingId, ActionReference? Only, int Page, string? ActivityId);

/// <summary>Accepts proposed actions of a meeting.</summary>
internal sealed class AcceptActions(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(
        Caller caller, AcceptActionsRequest request, CancellationToken cancellation)
    {
        if (await access.FindMeetingOrCallAsync(caller, request.MeetingId, cancellation) is not { } meeting)
            return new ReviewOutcome.Declined(ImportWords.NotYours);
        var waiting = await access.Actions(caller, meeting).Where(a => a.State == ActionState.Proposed)
            .ToListAsync(cancellation);
        if (request.Only is { } only)
            waiting.RemoveAll(a => only != a.ReferenceIn(meeting.Committee!));
        else if (waiting.RemoveAll(a => a.Heard is not null) > 0 && waiting.Count == 0)
            return new ReviewOutcome.Shown(
                await new ReviewImport(db, time).CreateAsync(caller, meeting, request.Page, cancellation),
                ImportWords.HeardOneByOne);
        var role = caller.RoleIn(meeting.CommitteeId);
        var accepted = waiting
            .FindAll(a => ActionLifecycle.Check(ActionCommand.Accept, role, ActionRelation.None, a.State).IsAllowed);
        foreach (var action in accepted)
            ActionBook.ChangeState(
                action, access.Author(caller, request.ActivityId), ActionState.Open,
                ImportWords.AcceptedNote);
        var unclear = await new OwnersAtMeeting(db, access.Now).SettleAsync(accepted, cancellation);
        var said = (waiting.Count, request.Only) switch
        {
            (0, { } one) => ImportWords.NoLongerWaiting(one),
            (0, null) => ImportWords.NoActionWaiting,
            (_, { } one) => ImportWords.Accepted(one),
            _ => ImportWords.Accepted(waiting.Count),
        };
        return new ReviewOutcome.Shown(
            await new ReviewImport(db, time).CreateAsync(caller, meeting, request.Page, cancellation), said)
        {
            Doubts = [.. unclear.Select(OwnerDoubt.From)],
        };
    }
}
