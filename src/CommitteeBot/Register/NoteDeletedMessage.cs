using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="IsBack">True where its writer restored it.</param>
internal sealed record NoteDeletedMessageRequest(
    string ConversationId, string MessageId, bool IsBack, string? ActivityId);

/// <summary>
/// A message from which actions were logged was deleted. That doesn't undo what was agreed: the actions stay, and
/// their history says what happened.
/// </summary>
internal sealed class NoteDeletedMessage(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    /// <returns>
    /// Null where no action that the caller can see came from the message, and where there is nothing to say.
    /// </returns>
    public async Task<RegisterOutcome?> HandleAsync(
        Caller caller, NoteDeletedMessageRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var actions = await access.Actions(caller)
            .Where(a => a.MessageId == request.MessageId && a.ConversationId == request.ConversationId)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .OrderBy(a => a.Number).ToListAsync(cancellation);
        foreach (var action in actions)
            access.Edit(caller, action, request.ActivityId).AddNote(
                request.IsBack ? HistoryWords.MessageRestored : HistoryWords.MessageDeleted);
        if (actions.Count == 0 || request.IsBack)
            return null;

        var views = await access.ViewsAsync(caller, actions, cancellation);
        return new ActionsLogged(
            [.. views.Select(v => new LoggedAction(v, null,
                null) { Message = EditedMessageWords.StaysAfterDeletion(v.Reference, v.State) })],
            []) { Message = EditedMessageWords.Deleted };
    }
}
