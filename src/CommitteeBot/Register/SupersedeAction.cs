using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="By">The action that takes its place.</param>
internal sealed record SupersedeRequest(ActionReference Reference, ActionReference? By, string? ActivityId);

/// <summary>One action takes the place of another.</summary>
internal sealed class SupersedeAction(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, SupersedeRequest request, CancellationToken cancellation)
    {
        if (request.By is not { } by)
            return new RegisterRefusal($"{request.Reference} was not changed: say which action takes its place.", $"Type for example “supersede {request.Reference} by {request.Reference.Prefix}-{request.Reference.Number + 1}”.");
        if (by == request.Reference)
            return new RegisterRefusal($"{request.Reference} cannot take its own place.");
        var opened = await ledger.OpenAsync(caller, request.Reference, ActionCommand.Supersede, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var other = await ledger.OpenAsync(caller, by, ActionCommand.View, cancellation);
        if (other.Action is not { } successor)
            return other.Refused!;
        if (successor.CommitteeId != action.CommitteeId)
            return new RegisterRefusal($"{by} is another committee's action; {request.Reference} was not changed.");
        if (!ActionLifecycle.IsActive(successor.State))
            return new RegisterRefusal($"{by} is {ActionLifecycle.StateName(successor.State)}, so it cannot take the place of {request.Reference}.");

        ledger.ChangeState(caller, action, ActionState.Superseded, $"by {by}", request.ActivityId);
        action.SupersededBy = successor;
        return await ledger.ActionChangedAsync(caller, action, $"{request.Reference} is superseded by {by}.", cancellation);
    }
}
