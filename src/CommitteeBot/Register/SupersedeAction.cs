using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="By">The action that takes its place.</param>
internal sealed record SupersedeRequest(ActionReference Reference, ActionReference? By, string? ActivityId);

/// <summary>One action takes the place of another.</summary>
internal sealed class SupersedeAction(CommitteeDb db, TimeProvider time)
{
    private readonly Ledger ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, SupersedeRequest request, CancellationToken cancellation)
    {
        if (request.By is not { } by)
            return new Refused($"{request.Reference} was not changed: say which action takes its place.", $"Type for example “supersede {request.Reference} by {request.Reference.Prefix}-{request.Reference.Number + 1}”.");
        if (by == request.Reference)
            return new Refused($"{request.Reference} cannot take its own place.");
        var opened = await ledger.OpenAsync(caller, request.Reference, ActionCommand.Supersede, cancellation);
        if (opened.Action is not { } action)
            return opened.Refused!;
        var other = await ledger.OpenAsync(caller, by, ActionCommand.View, cancellation);
        if (other.Action is not { } successor)
            return other.Refused!;
        if (successor.CommitteeId != action.CommitteeId)
            return new Refused($"{by} is another committee's action; {request.Reference} was not changed.");
        if (!ActionLife.IsAlive(successor.State))
            return new Refused($"{by} is {ActionLife.Word(successor.State)}, so it cannot take the place of {request.Reference}.");

        ledger.MoveTo(caller, action, ActionState.Superseded, $"by {by}", request.ActivityId);
        action.SupersededBy = successor;
        return await ledger.ChangedAsync(caller, action, $"{request.Reference} is superseded by {by}.", cancellation);
    }
}
