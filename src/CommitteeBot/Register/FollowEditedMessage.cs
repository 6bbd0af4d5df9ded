using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Message">The message as it reads now; no actions where it names none any more. Its activity id is the edit's own.</param>
internal sealed record FollowEditedMessageRequest(LogActionRequest Message)
{
    /// <summary>What the activity id of every edit of the message begins with.</summary>
    public required string EditsOf { get; init; }
}

/// <summary>
/// Somebody edited a message from which actions were logged. What the edit changed in the message is changed in the action, and nothing else: a day
/// that was moved since stays. No action is lost by it: one that the message no longer names stays in the register, and the reply says so.
/// </summary>
internal sealed class FollowEditedMessage(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    /// <returns>Null where no action that the caller can see came from the message.</returns>
    public async Task<RegisterOutcome?> HandleAsync(Caller caller, FollowEditedMessageRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var message = request.Message;
        var actions = await ledger.Actions(caller)
            .Where(a => a.MessageId == message.MessageId && a.ConversationId == message.ConversationId)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .OrderBy(a => a.Number).ToListAsync(cancellation);
        if (actions.Count == 0)
            return null;

        var lines = message.Actions.Where(l => !string.IsNullOrWhiteSpace(l.Text)).ToList();
        var pairs = MessageLineMatcher.Match(actions.ConvertAll(a => a.Text), lines.ConvertAll(l => l.Text));
        var followed = new List<LoggedAction>();
        for (var place = 0; place < actions.Count; place++)
        {
            var line = pairs.ToList().IndexOf(place);
            followed.Add(line < 0
                ? await LeftOutAsync(caller, actions[place], message.ActivityId, cancellation)
                : await FollowAsync(caller, actions[place], lines[line], request, cancellation));
        }

        var added = lines.Where((_, i) => pairs[i] is null).ToList();
        var more = added.Count == 0 ? null : await new LogAction(db, time).HandleAsync(
            caller, message with { CommitteeId = actions[0].CommitteeId, Actions = added }, cancellation);
        if (more is RegisterRefusal refused)
            return refused;
        var logged = more as ActionsLogged;
        return new ActionsLogged([.. followed, .. logged?.Logged ?? []], logged?.PossibleDuplicates ?? []) { Message = "The message was edited" };
    }

    private async Task<LoggedAction> LeftOutAsync(Caller caller, ActionRow action, string? activityId, CancellationToken cancellation)
    {
        ledger.Record(caller, action, ActionChange.Comment, null, null, "its message was edited and no longer names it", activityId);
        var reference = new ActionReference(action.Committee!.Prefix, action.Number);
        return await SaidAsync(caller, action, $"{reference} is no longer in the message, and stays in the register. To take it out, type “withdraw {reference}”.", cancellation);
    }

    private async Task<LoggedAction> FollowAsync(Caller caller, ActionRow action, NewAction line, FollowEditedMessageRequest request, CancellationToken cancellation)
    {
        var reference = new ActionReference(action.Committee!.Prefix, action.Number);
        var id = request.Message.ActivityId;
        var before = await SaidBeforeAsync(action, request.EditsOf, cancellation);
        var due = line.Due is null ? null : await new DueDateResolver(db).ResolveAsync(line.Due, action.CommitteeId, ledger.Today(action.Committee), cancellation);
        var owner = await new OwnerResolver(db, ledger).ResolveAsync(caller, action.Committee, line.Owner, request.Message.Mentions, cancellation);
        var isOtherText = line.Text != before.Text;
        var isOtherOwner = owner.Choices.Count == 0 && owner.Name != before.Owner;
        var isOtherDue = due is { IsValid: false } ? due.Words != before.DueText : due?.Date != before.Due && (due is null || due.Words != before.DueText);
        var isOtherItem = line.Item is not null && line.Item != before.ItemNumber;
        var asksOwner = owner.Choices.Count > 0 && (before.Owner is not null || action.Owner is null);
        if (!isOtherText && !isOtherOwner && !isOtherDue && !isOtherItem && !asksOwner)
            return await SaidAsync(caller, action, $"{reference} is as it was.", cancellation);
        if (ledger.Check(ActionCommand.Edit, caller, action) is { IsAllowed: false, Refusal: { } why })
            return await SaidAsync(caller, action, $"{reference} was not changed by the edit of its message. {why}", cancellation);
        if (RegisterAccess.CheckLength("An action", line.Text) is { } tooLong)
            return await SaidAsync(caller, action, $"{reference} was not changed by the edit of its message. {tooLong.Reason}", cancellation);

        if (isOtherText && action.Text != line.Text)
        {
            ledger.Record(caller, action, ActionChange.Text, action.Text, line.Text, null, id);
            action.Text = line.Text;
        }

        if (isOtherOwner)
            AssignAction.Change(ledger, caller, action, owner, id);
        if (isOtherDue && due is null or { IsValid: true })
            MoveDue.Change(ledger, caller, action, due, null, id);
        if (isOtherItem)
            await SetActionItem.ChangeAsync(db, ledger, caller, action, line.Item, id, cancellation);
        return await SaidAsync(caller, action, $"{reference} is changed as its message was.", cancellation) with
        {
            OwnerQuestion = asksOwner ? new OwnerQuestion(reference, owner.Written, owner.Choices) : null,
            DueQuestion = isOtherDue && due is { IsValid: false } ? due : null,
        };
    }

    private async Task<LoggedAction> SaidAsync(Caller caller, ActionRow action, string said, CancellationToken cancellation) =>
        new(await new ActionViewBuilder(db, ledger).CreateAsync(caller, action, cancellation), null, null) { Message = said };

    /// <summary>What the message said of the action before this edit: as it was logged, and as earlier edits changed it.</summary>
    private async Task<ActionSnapshot> SaidBeforeAsync(ActionRow action, string editsOf, CancellationToken cancellation)
    {
        var events = await db.ActionEvents.AsNoTracking()
            .Where(e => e.ActionId == action.Id && (e.Change == ActionChange.Logged || e.ActivityId!.StartsWith(editsOf)))
            .OrderBy(e => e.Id).ToListAsync(cancellation);
        var said = events.Find(e => e.Change == ActionChange.Logged)?.Before is { } logged
            ? ActionSnapshot.Parse(logged)
            : ActionSnapshot.From(action);
        foreach (var edit in events)
        {
            said = edit.Change switch
            {
                ActionChange.Text => said with { Text = edit.To! },
                ActionChange.Owner => said with { Owner = edit.To },
                ActionChange.Due => said with { Due = edit.To is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null, DueText = null },
                ActionChange.Item => said with { ItemNumber = edit.To },
                _ => said,
            };
        }

        return said;
    }
}
