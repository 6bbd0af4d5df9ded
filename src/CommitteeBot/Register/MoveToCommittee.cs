using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="CommitteeId">The one that it belongs to.</param>
internal sealed record MoveToCommitteeRequest(ActionReference Action, long CommitteeId, string? ActivityId)
{
    public string? ConversationId { get; init; }
}

/// <summary>
/// For an action that went into the wrong committee's register: there it is withdrawn, as an undo of its logging does
/// and for as long, and in the other it is logged with a number of its own.
/// </summary>
internal sealed class MoveToCommittee(CommitteeDb db, TimeProvider time)
{
    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, MoveToCommitteeRequest request, CancellationToken cancellation)
    {
        if (!caller.IsMember(request.CommitteeId))
            return RefusalWords.NotMember;
        await db.BeginWriteAsync(cancellation);
        var access = new RegisterAccess(db, time);

        // A private action stays where its item is.
        if (await access.FindAsync(caller, request.Action, cancellation) is not { IsRestricted: false, Committee: { } from } action
            || from.Id == request.CommitteeId
            || await OnlyChangeAsync(action, cancellation) is not { } logged)
            return LogWords.NotMoved(request.Action);
        var line = new NewAction(action.Text, action.Owner, Due(action, access.Today(from)), action.ItemNumber);
        var undone = await new UndoLastChange(db, time).HandleAsync(
            caller, new UndoRequest(request.Action, request.ActivityId)
            {
                Press = logged, MovesTo = request.CommitteeId,
            }, cancellation);

        // Where it came from there, it stands again and needs no new number.
        if (undone is not ActionShown { Action.Reference: var withdrawn } || withdrawn != request.Action)
            return undone;
        var moved = await new LogAction(db, time).HandleAsync(
            caller, new LogActionRequest(request.CommitteeId, [line], request.ActivityId)
            {
                ConversationId = request.ConversationId, MessageId = action.MessageId, SourceUrl = action.SourceUrl,
                Item = action.ItemNumber, ItemTitle = action.ItemTitle, IsSurelyNew = true,
            }, cancellation);

        // Whoever edits the message means the action that stands.
        action.MessageId = null;

        // Half a move is none: nothing of it is saved.
        return moved is ActionsLogged { Logged: [var one] } done
            ? done with
            {
                Logged = [one with { Message = LogWords.Moved(one.Action.Reference, request.Action) }],
                MoveTo = new OtherCommittee(from.Id, from.Prefix),
            }
            : throw new InvalidOperationException("What was logged in one committee was refused in the other.");
    }

    /// <returns>The message or press that logged it; null where anything has come of it since.</returns>
    private async Task<string?> OnlyChangeAsync(ActionRow action, CancellationToken cancellation) =>
        await db.ActionEvents.Where(e => e.ActionId == action.Id).Select(e => new { e.Change, e.ActivityId })
            .ToListAsync(cancellation) is [{ Change: ActionChange.Logged, ActivityId: { } logged }]
            ? logged
            : null;

    /// <summary>The words as they were said: "the next meeting" is another one there.</summary>
    private static ParsedDueDate? Due(ActionRow action, DateOnly today) =>
        action.DueText is { Length: > 0 } words && DueDateParser.Parse(words, today) is { } said ? said
            : action.Due is { } day ? new ParsedDueDate(day, UkDate.Long(day), 0, 0)
            : null;
}
