using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Register;

/// <param name="Note">What was done, or why.</param>
internal sealed record StateRequest(ActionReference Reference, string? Note, string? ActivityId);

/// <summary>The one way by which an action moves from state to state.</summary>
internal sealed class StateChange(CommitteeDb db, TimeProvider time)
{
    private readonly Ledger ledger = new(db, time);

    /// <param name="became">What the reply says after the reference, as in <c>is done</c>.</param>
    public async Task<RegisterOutcome> HandleAsync(Caller caller, StateRequest request, ActionCommand command, string became, CancellationToken cancellation)
    {
        if (request.Note?.Length > LogAction.MostText)
            return new Refused($"A note can have at most {LogAction.MostText:N0} characters; this one has {request.Note.Length:N0}, so nothing was changed.", "Say it in fewer words.");
        if (await ledger.FindAsync(caller, request.Reference, cancellation) is not { } action)
            return await ledger.UnknownAsync(caller, request.Reference, cancellation);
        var verdict = ledger.May(command, caller, action);
        if (!verdict.IsAllowed)
            return RefusedFor(request.Reference, action, verdict);
        ledger.MoveTo(caller, action, verdict.To, request.Note, request.ActivityId);
        return new ActionChanged(await new ActionViews(db, ledger).OneAsync(caller, action, cancellation), $"{request.Reference} {became}.");
    }

    public static Refused RefusedFor(ActionReference reference, ActionRow action, LifeVerdict verdict) =>
        new($"{reference} was not changed. {verdict.Refusal}", action.Owner is { } owner ? $"Its owner is {owner}." : null);
}
