using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Register;

/// <summary>One action as it stands, with the buttons that this person may press.</summary>
internal static class ActionCard
{
    /// <summary>Teams refreshes a card for at most so many people.</summary>
    public const int MaxRefreshUsers = 60;

    private const int MaxNote = 300;

    /// <summary>A longer text isn't a heading to read at a glance.</summary>
    private const int MaxLargeHeading = 140;

    /// <param name="message">A sentence about the latest change; it comes first.</param>
    /// <param name="canUndo">True on the card that answers a change.</param>
    /// <param name="refreshFor">The people in the chat, each of whom gets their own buttons.</param>
    /// <param name="origin">The card from which this one was opened.</param>
    /// <param name="gaps">Asks for what is missing.</param>
    public static AdaptiveCard Create(
        ActionView action, string? message = null, bool canUndo = false, IReadOnlyList<string>? refreshFor = null,
        CardOrigin? origin = null, GapForm? gaps = null)
    {
        gaps ??= GapForm.For(action);
        return new AdaptiveCard
        {
            Body = [.. Head(action, message, canUndo, origin), .. Body(action), .. gaps?.Elements(origin) ?? []],
            Actions = CardButtons.Arrange(
                Buttons(action, canUndo, origin, asks: gaps?.VisibleButtons > 0), gaps?.VisibleButtons ?? 0),
            FallbackText = (message is null ? "" : message + " ") + ActionWords.Line(action),
            Refresh = refreshFor is { Count: > 0 } ? Refresh(action, refreshFor, origin) : null,
        };
    }

    private static IEnumerable<CardElement> Head(ActionView action, string? message, bool isChange, CardOrigin? origin)
    {
        if (origin is not null)
            yield return CardNotice.Links(origin.Back);
        var place = CardText.Escape($"{action.Reference} · {action.Committee}");
        var (said, rest) = message is null ? (null, null) : Sentences(message);
        if (said is not null)
            yield return TextBlock.Meta(CardText.Escape(ActionWords.Said(action, said, isChange)));
        if (rest is not null)
            yield return TextBlock.Meta(CardText.Escape(rest));
        var text = CardText.Escape(CardText.Capital(action.Text));
        yield return text.Length > MaxLargeHeading ? TextBlock.Heading(text) : TextBlock.Title(text);
        if (said is null)
            yield return TextBlock.Meta(place);
    }

    private static IEnumerable<CardElement> Body(ActionView action)
    {
        var line = new TextBlock(ActionWords.OwnerAndDueMarked(action)) { Spacing = Spacing.Small };
        yield return RegisterRow.Badge(action) is { } badge
            ? new ColumnSet([new Column([line], "stretch"), new Column([badge], "auto")]) { Spacing = Spacing.Small }
            : line;
        if (ActionWords.Details(action) is { Length: > 0 } details)
            yield return TextBlock.Meta(CardText.Escape(details));
        if (action.LastNote is { } note)
            yield return TextBlock.Meta(
                CardText.Escape($"“{CardText.Truncate(note, MaxNote)}” {action.LastNoteBy}")) with { Spacing = Spacing.Small };
        if (action.OwnerHasLeft)
            yield return CardNotice.Warning(OwnerReplies.HasLeft(action.Owner!), OwnerReplies.NeedsAnother);
        CardAction[] links = [.. Links(action)];
        if (links.Length > 0)
            yield return CardNotice.Links(links);
    }

    private static IEnumerable<CardAction> Links(ActionView action)
    {
        if (action.SourceUrl is { } url)
            yield return new OpenUrlAction(url) { Title = CardLabels.OpenMessage };
        if (action.Evidence is { } evidence)
            yield return new OpenUrlAction(evidence) { Title = CardLabels.OpenEvidence };
    }

    /// <summary>
    /// After a change what puts it right comes first: a button that ends the action would be taken for “OK”.
    /// </summary>
    private static IEnumerable<CardAction> Buttons(
        ActionView action, bool canUndo, CardOrigin? origin, bool asks)
    {
        var inList = origin?.Verb == RegisterVerbs.List;
        CardAction? accept = If(ActionCommand.Accept, CardLabels.Accept, RegisterVerbs.Accept);
        CardAction? done = If(
            ActionCommand.Complete, CardLabels.Done, inList ? RegisterVerbs.DoneInList : RegisterVerbs.Done);
        CardAction? edit = If(ActionCommand.Edit, CardLabels.Edit, RegisterVerbs.Form);
        CardAction? close = action.State == ActionState.Done
            ? If(ActionCommand.Close, CardLabels.Close, RegisterVerbs.Close) : null;
        CardAction? reopen = If(ActionCommand.Reopen, CardLabels.Reopen, RegisterVerbs.Reopen);
        CardAction? undo = canUndo ? Button(CardLabels.Undo, RegisterVerbs.Undo) : null;
        var history = Button(CardLabels.History, RegisterVerbs.History);
        var positive = accept is null ? null : CardButtons.Positive(accept);
        // Beside a form that asks for what is missing one button is shown: the way back.
        CardAction?[] inOrder = canUndo
            ? [asks ? undo : edit, asks ? edit : undo, positive, done, close, reopen, history]
            : [positive, done, close, edit, reopen, history];
        return inOrder.OfType<CardAction>();

        CardAction? If(ActionCommand command, string title, string verb) =>
            action.Allowed.Contains(command) ? Button(title, verb) : null;

        ExecuteAction Button(string title, string verb) =>
            RegisterButton.Create(title, verb, action.Reference, origin);
    }

    /// <summary>The first sentence, and what follows it.</summary>
    private static (string First, string? Others) Sentences(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (message, null) : (message[..end], message[(end + 2)..]);
    }

    private static CardRefresh Refresh(ActionView action, IReadOnlyList<string> users, CardOrigin? origin) => new(
        new ExecuteAction(RegisterVerbs.Refresh)
        {
            Data = RegisterButton.Create("", RegisterVerbs.Refresh, action.Reference, origin).Data,
        },
        [.. users.Take(MaxRefreshUsers)]);
}
