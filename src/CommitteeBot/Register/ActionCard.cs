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

    /// <param name="message">A sentence about the latest change; it comes first.</param>
    /// <param name="canUndo">True on the card that answers a change.</param>
    /// <param name="refreshFor">The people in the chat, each of whom gets their own buttons.</param>
    public static AdaptiveCard Create(
        ActionView action, string? message = null, bool canUndo = false,
        IReadOnlyList<string>? refreshFor = null) => new()
    {
        Body = [.. Body(action, message)],
        Actions = [.. Buttons(action, canUndo)],
        FallbackText = (message is null ? "" : message + " ") + ActionWords.Line(action),
        Refresh = refreshFor is { Count: > 0 } ? Refresh(action, refreshFor) : null,
    };

    public static IEnumerable<Fact> Facts(ActionView action)
    {
        yield return new Fact(CardLabels.Owner, action.Owner ?? OwnerReplies.NoOwner);
        yield return new Fact(CardLabels.Due, ActionWords.Due(action));
        yield return new Fact(CardLabels.Status, ActionWords.State(action));
        if (ActionWords.Source(action) is { } source)
            yield return new Fact(CardLabels.From, source);
        if (action.LastNote is { } note)
            yield return new Fact(
                CardLabels.Note, CardText.Escape($"{CardText.Truncate(note, MaxNote)} ({action.LastNoteBy})"));
        if (action.IsRestricted)
            yield return new Fact(CardLabels.Access, CardLabels.Restricted);
    }

    private static IEnumerable<CardElement> Body(ActionView action, string? message)
    {
        if (message is not null)
            yield return new TextBlock(message) { Weight = TextWeight.Bolder };
        yield return TextBlock.Title(CardText.Escape($"{action.Reference} · {action.Committee}"));
        yield return new TextBlock(CardText.Escape(action.Text));
        yield return new FactSet([.. Facts(action)]);
        if (action.OwnerHasLeft)
            yield return new TextBlock(
                CardText.Escape(OwnerReplies.HasLeft(action.Owner!))) { Color = TextColor.Attention };
        CardAction[] links = [.. Links(action)];
        if (links.Length > 0)
            yield return new ActionSet(links);
    }

    private static IEnumerable<CardAction> Links(ActionView action)
    {
        if (action.SourceUrl is { } url)
            yield return new OpenUrlAction(url) { Title = CardLabels.OpenMessage };
        if (action.Evidence is { } evidence)
            yield return new OpenUrlAction(evidence) { Title = CardLabels.OpenEvidence };
    }

    private static IEnumerable<CardAction> Buttons(ActionView action, bool canUndo)
    {
        if (action.Allowed.Contains(ActionCommand.Accept))
            yield return Button(CardLabels.Accept, RegisterVerbs.Accept);
        if (action.Allowed.Contains(ActionCommand.Complete))
            yield return Button(CardLabels.Done, RegisterVerbs.Done);
        if (action.State == ActionState.Done && action.Allowed.Contains(ActionCommand.Close))
            yield return Button(CardLabels.Close, RegisterVerbs.Close);
        if (action.Allowed.Contains(ActionCommand.Reopen))
            yield return Button(CardLabels.Reopen, RegisterVerbs.Reopen);
        if (action.Allowed.Contains(ActionCommand.Edit))
            yield return EditForm.Create(action);
        yield return canUndo
            ? Button(CardLabels.Undo, RegisterVerbs.Undo)
            : Button(CardLabels.History, RegisterVerbs.History);

        ExecuteAction Button(string title, string verb) => ExecuteAction.Button(
            title, verb, ("action", action.Reference.ToString()));
    }

    private static CardRefresh Refresh(ActionView action, IReadOnlyList<string> users) => new(
        new ExecuteAction(RegisterVerbs.Refresh) { Data = new() { ["action"] = action.Reference.ToString() } },
        [.. users.Take(MaxRefreshUsers)]);
}
