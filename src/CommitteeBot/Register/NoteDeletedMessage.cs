using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="IsBack">True where its writer took the deletion back.</param>
internal sealed record NoteDeletedMessageRequest(string ConversationId, string MessageId, bool IsBack, string? ActivityId);

/// <summary>A message from which actions were logged was deleted. What was agreed is not undone by that: the actions stay, and their history says what happened.</summary>
internal sealed class NoteDeletedMessage(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    /// <returns>Null where no action that the caller can see came from the message, and where there is nothing to say.</returns>
    public async Task<RegisterOutcome?> HandleAsync(Caller caller, NoteDeletedMessageRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var actions = await ledger.Actions(caller)
            .Where(a => a.MessageId == request.MessageId && a.ConversationId == request.ConversationId)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .OrderBy(a => a.Number).ToListAsync(cancellation);
        foreach (var action in actions)
            ledger.Record(caller, action, ActionChange.Comment, null, null, request.IsBack ? "its message is there again" : "its message was deleted", request.ActivityId);
        if (actions.Count == 0 || request.IsBack)
            return null;

        var views = await new ActionViewBuilder(db, ledger).CreateManyAsync(caller, actions, cancellation);
        return new ActionsLogged(
            [.. views.Select(v => new LoggedAction(v, null, null)
            {
                Message = ActionLifecycle.IsActive(v.State)
                    ? $"The message was deleted; {v.Reference} stays in the register. To take it out, type “withdraw {v.Reference}”."
                    : $"The message was deleted; {v.Reference} stays in the register as {ActionLifecycle.StateName(v.State)}.",
            })],
            []) { Message = "The message was deleted" };
    }
}
