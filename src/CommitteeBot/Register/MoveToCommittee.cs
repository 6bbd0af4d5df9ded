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
            || await LoggedByAsync(action, cancellation) is not { } logged)
            return LogWords.NotMoved(request.Action);
        var line = new NewAction(action.Text, action.Owner, Due(action), action.ItemNumber);
        var undone = await new UndoLastChange(db, time).HandleAsync(
            caller, new UndoRequest(request.Action, request.ActivityId) { Press = logged }, cancellation);
        if (undone is not ActionShown)
            return undone;
        var moved = await new LogAction(db, time).HandleAsync(
            caller, new LogActionRequest(request.CommitteeId, [line], request.ActivityId)
            {
                ConversationId = request.ConversationId, IsSurelyNew = true,
            }, cancellation);

        // Half a move is none: nothing of it is saved.
        return moved is ActionsLogged { Logged: [var one] } done
            ? done with
            {
                Logged = [one with { Message = LogWords.Moved(one.Action.Reference, request.Action) }],
                MoveTo = new OtherCommittee(from.Id, from.Prefix),
            }
            : throw new InvalidOperationException("What was logged in one committee was refused in the other.");
    }

    /// <summary>The message or press that logged it.</summary>
    private Task<string?> LoggedByAsync(ActionRow action, CancellationToken cancellation) => db.ActionEvents
        .Where(e => e.ActionId == action.Id && e.Change == ActionChange.Logged).Select(e => e.ActivityId)
        .FirstOrDefaultAsync(cancellation);

    private static ParsedDueDate? Due(ActionRow action) => action.Due is null && action.DueText is null
        ? null
        : new ParsedDueDate(action.Due, action.DueText ?? "", 0, 0);
}
