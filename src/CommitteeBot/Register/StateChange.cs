using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Note">What was done, or why.</param>
internal sealed record StateRequest(ActionReference Reference, string? Note, string? ActivityId);

/// <summary>The one way by which an action moves from state to state.</summary>
internal sealed class StateChange(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    /// <param name="became">What the reply says after the reference, as in <c>is done</c>.</param>
    public async Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, ActionCommand command, string became, CancellationToken cancellation)
    {
        if (RegisterAccess.CheckLength("A note", request.Note) is { } tooLong)
            return tooLong;
        var opened = await ledger.OpenAsync(caller, request.Reference, command, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        ledger.ChangeState(caller, action, opened.To, request.Note, request.ActivityId);
        return await ledger.ActionChangedAsync(caller, action, $"{request.Reference} {became}.", cancellation);
    }
}
