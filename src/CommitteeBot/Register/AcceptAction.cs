using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <summary>The chair or an officer accepts a proposed action into the register.</summary>
internal sealed class AcceptAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    /// <summary>
    /// From now on it is somebody's: whose it is, where the minutes' words leave that open, is asked.
    /// </summary>
    public async Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, CancellationToken cancellation)
    {
        var outcome = await new StateChange(db, time).HandleAsync(caller, request, ActionCommand.Accept, cancellation);
        if (outcome is not ActionChanged changed
            || await access.FindAsync(caller, request.Reference, cancellation) is not { } action)
            return outcome;
        var unclear = await new OwnersAtMeeting(db, access.Now).SettleAsync([action], cancellation);
        var view = await access.ViewAsync(caller, action, cancellation);
        return unclear is [var one]
            ? new ActionsLogged(
                [
                    new LoggedAction(
                        view, new OwnerQuestion(request.Reference, action.Owner!, OwnerResolver.Choices(one.People)), null)
                    {
                        Message = changed.Message,
                    },
                ],
                [])
            : changed with { Action = view };
    }
}
