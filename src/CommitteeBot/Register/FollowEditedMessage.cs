using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Message">
/// The message as it reads now; without actions where it no longer has any. Its activity id is the edit's own.
/// </param>
internal sealed record FollowEditedMessageRequest(LogActionRequest Message)
{
    /// <summary>The activity id of every edit of the message starts with this.</summary>
    public required string EditsOf { get; init; }
}

/// <summary>
/// Somebody edited a message from which actions were logged. The action follows what the edit changed in the message,
/// and nothing else: a due date that was moved since stays. No action is lost by an edit: one that the message no
/// longer includes stays in the register, and the reply says so.
/// </summary>
internal sealed class FollowEditedMessage(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    /// <returns>Null where no action that the caller can see came from the message.</returns>
    public async Task<RegisterOutcome?> HandleAsync(
        Caller caller, FollowEditedMessageRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var message = request.Message;
        var actions = await access.Actions(caller)
            .Where(a => a.MessageId == message.MessageId && a.ConversationId == message.ConversationId)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .OrderBy(a => a.Number).ToListAsync(cancellation);
        if (actions.Count == 0)
            return null;

        var lines = message.Actions.Where(l => !string.IsNullOrWhiteSpace(l.Text)).ToList();
        var pairs = MessageLineMatcher.Match(actions.ConvertAll(a => a.Text), lines.ConvertAll(l => l.Text));
        var followed = new List<LoggedAction>();
        foreach (var (place, action) in actions.Index())
        {
            var line = pairs.ToList().IndexOf(place);
            followed.Add(line < 0
                ? await NoteMissingAsync(caller, action, message.ActivityId, cancellation)
                : await FollowAsync(caller, action, lines[line], request, cancellation));
        }

        var added = lines.Where((_, i) => pairs[i] is null).ToList();
        var more = added.Count == 0 ? null : await new LogAction(db, time).HandleAsync(
            caller, message with { CommitteeId = actions[0].CommitteeId, Actions = added }, cancellation);
        if (more is RegisterRefusal refused)
            return refused;
        var logged = more as ActionsLogged;
        return new ActionsLogged(
            [.. followed, .. logged?.Logged ?? []], logged?.PossibleDuplicates
                ?? []) { Message = EditedMessageWords.Edited };
    }

    private async Task<LoggedAction> NoteMissingAsync(
        Caller caller, ActionRow action, string? activityId, CancellationToken cancellation)
    {
        access.Edit(caller, action, activityId).AddNote(HistoryWords.MessageEdited);
        return await ReplyAsync(caller, action, EditedMessageWords.NoLongerThere(Reference(action)), cancellation);
    }

    private async Task<LoggedAction> FollowAsync(
        Caller caller, ActionRow action, NewAction line, FollowEditedMessageRequest request,
        CancellationToken cancellation)
    {
        var reference = Reference(action);
        var edit = await CompareAsync(caller, action, line, request, cancellation);
        if (!edit.IsAny)
            return await ReplyAsync(caller, action, ChangeWords.Unchanged(reference), cancellation);
        if (access.Check(ActionCommand.Edit, caller, action) is { IsAllowed: false, Refusal: { } why })
            return await ReplyAsync(caller, action, EditedMessageWords.NotUpdated(reference, why), cancellation);
        if (RegisterAccess.CheckLength("an action", line.Text) is { } tooLong)
            return await ReplyAsync(
                caller, action, EditedMessageWords.NotUpdated(reference, tooLong.Reason), cancellation);

        var editor = access.Edit(caller, action, request.Message.ActivityId);
        if (edit.Text)
            editor.SetText(line.Text);
        if (edit.Owner)
            editor.SetOwner(edit.NewOwner);
        if (edit.Due && edit.NewDue is null or { IsValid: true })
            editor.SetDue(edit.NewDue);
        if (edit.Item)
            editor.SetItem(await SetActionItem.FindItemAsync(db, action.MeetingId, line.Item, cancellation));
        return await ReplyAsync(caller, action, EditedMessageWords.Updated(reference), cancellation) with
        {
            OwnerQuestion = edit.AsksOwner
                ? new OwnerQuestion(reference, edit.NewOwner.Written, edit.NewOwner.Choices)
                : null,
            DueQuestion = edit.Due && edit.NewDue is { IsValid: false } ? edit.NewDue : null,
        };
    }

    /// <summary>Compares the line with what the message said before this edit.</summary>
    private async Task<LineEdit> CompareAsync(
        Caller caller, ActionRow action, NewAction line, FollowEditedMessageRequest request,
        CancellationToken cancellation)
    {
        var before = await MessageBeforeAsync(action, request.EditsOf, cancellation);
        var due = line.Due is null
            ? null
            : await new DueDateResolver(db)
                .ResolveAsync(line.Due, action.CommitteeId, access.Today(action.Committee!), cancellation);
        var owner = await access.ResolveOwnerAsync(
            caller, action.CommitteeId, line.Owner, request.Message.Mentions, cancellation);
        return new LineEdit(owner, due)
        {
            Text = line.Text != before.Text,
            Owner = !owner.IsUnclear && owner.Name != before.Owner,
            Due = due is { IsValid: false }
                ? due.Words != before.DueText
                : due?.Date != before.Due && (due is null || due.Words != before.DueText),
            Item = line.Item is not null && line.Item != before.ItemNumber,
            AsksOwner = owner.IsUnclear && (before.Owner is not null || action.Owner is null),
        };
    }

    /// <summary>The parts of a line that an edit changed.</summary>
    private sealed record LineEdit(ResolvedOwner NewOwner, ParsedDueDate? NewDue)
    {
        public bool Text { get; init; }
        public bool Owner { get; init; }
        public bool Due { get; init; }
        public bool Item { get; init; }
        public bool AsksOwner { get; init; }
        public bool IsAny => Text || Owner || Due || Item || AsksOwner;
    }

    private async Task<LoggedAction> ReplyAsync(
        Caller caller, ActionRow action, string message, CancellationToken cancellation) =>
        new(await access.ViewAsync(caller, action, cancellation), null, null) { Message = message };

    private static ActionReference Reference(ActionRow action) => action.Reference;

    /// <summary>
    /// The message's words about the action before this edit: as it was logged, and as earlier edits changed it.
    /// </summary>
    private async Task<ActionSnapshot> MessageBeforeAsync(
        ActionRow action, string editsOf, CancellationToken cancellation)
    {
        var events = await db.ActionEvents.AsNoTracking()
            .Where(e => e.ActionId == action.Id
            && (e.Change == ActionChange.Logged || e.ActivityId!.StartsWith(editsOf)))
            .OrderBy(e => e.Id).ToListAsync(cancellation);
        var logged = events.Find(e => e.Change == ActionChange.Logged)?.Before is { } json
            ? ActionSnapshot.Parse(json)
            : ActionSnapshot.From(action);
        return events.Aggregate(logged, (before, edit) => edit.Change switch
        {
            ActionChange.Text => before with { Text = edit.To! },
            ActionChange.Owner => before with { Owner = edit.To },
            ActionChange.Due => before with
            {
                Due = edit.To is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                DueText = null,
            },
            ActionChange.Item => before with { ItemNumber = edit.To },
            _ => before,
        });
    }
}
