using System.Globalization;
using CommitteeBot.Cards;
using CommitteeBot.Committees;

namespace CommitteeBot.Register;

/// <summary>One action as it stands, with the buttons that this person may press.</summary>
internal static class ActionCard
{
    /// <summary>Teams gives a card of their own to at most so many people.</summary>
    public const int MaxRefreshUsers = 60;

    private const int MostNote = 300;

    /// <param name="said">What has just happened, in a sentence; it stands first.</param>
    /// <param name="refreshFor">The people in the chat, each of whom is to see their own buttons.</param>
    /// <param name="canUndo">True on the card that answers a change.</param>
    public static AdaptiveCard Create(ActionView action, string? said = null, bool canUndo = false, IReadOnlyList<string>? refreshFor = null) => new()
    {
        Body = [.. Body(action, said)],
        Actions = [.. Buttons(action, canUndo)],
        FallbackText = (said is null ? "" : said + " ") + ActionWords.Line(action),
        Refresh = refreshFor is { Count: > 0 }
            ? new CardRefresh(new ExecuteAction(RegisterVerbs.Refresh) { Data = new() { ["action"] = action.Reference.ToString() } }, [.. refreshFor.Take(MaxRefreshUsers)])
            : null,
    };

    private static IEnumerable<CardElement> Body(ActionView action, string? said)
    {
        if (said is not null)
            yield return new TextBlock(said) { Weight = TextWeight.Bolder };
        yield return TextBlock.Title(CardText.Escape($"{action.Reference} · {action.Committee}"));
        yield return new TextBlock(CardText.Escape(action.Text));
        yield return new FactSet([.. Facts(action)]);
        if (action.OwnerHasLeft)
            yield return new TextBlock($"{CardText.Escape(action.Owner!)} has left the committee: it needs another owner.") { Color = TextColor.Attention };
        List<CardAction> links = [];
        if (action.SourceUrl is { } url)
            links.Add(new OpenUrlAction(url) { Title = "Open the message" });
        if (action.Evidence is { } evidence)
            links.Add(new OpenUrlAction(evidence) { Title = "Open the evidence" });
        if (links.Count > 0)
            yield return new ActionSet(links);
    }

    public static IEnumerable<Fact> Facts(ActionView action)
    {
        yield return new Fact("Owner", action.Owner ?? "nobody yet");
        yield return new Fact("Due", ActionWords.Due(action));
        yield return new Fact("State", ActionWords.State(action));
        if (ActionWords.Source(action) is { } source)
            yield return new Fact("From", source);
        if (action.LastNote is { } note)
            yield return new Fact("Note", $"{CardText.Truncate(note, MostNote)} ({action.LastNoteBy})");
        if (action.IsRestricted)
            yield return new Fact("Access", "restricted");
    }

    private static IEnumerable<CardAction> Buttons(ActionView action, bool canUndo)
    {
        var reference = action.Reference.ToString();
        if (action.Allowed.Contains(ActionCommand.Accept))
            yield return ExecuteAction.Button("Accept", RegisterVerbs.Accept, ("action", reference));
        if (action.Allowed.Contains(ActionCommand.Complete))
            yield return ExecuteAction.Button("Done", RegisterVerbs.Done, ("action", reference));
        if (action.State == ActionState.Done && action.Allowed.Contains(ActionCommand.Close))
            yield return ExecuteAction.Button("Close", RegisterVerbs.Close, ("action", reference));
        if (action.Allowed.Contains(ActionCommand.Reopen))
            yield return ExecuteAction.Button("Reopen", RegisterVerbs.Reopen, ("action", reference));
        if (action.Allowed.Contains(ActionCommand.Edit))
            yield return EditForm.Create(action);
        if (canUndo)
            yield return ExecuteAction.Button("Undo", RegisterVerbs.Undo, ("action", reference));
        if (!canUndo)
            yield return ExecuteAction.Button("History", RegisterVerbs.History, ("action", reference));
    }
}

/// <summary>The form behind the Edit button.</summary>
internal static class EditForm
{
    public static ShowCardAction Create(ActionView action) => new(new AdaptiveSubCard(
    [
        new TextInput("Owner") { Id = "owner", Value = action.Owner, MaxLength = 200, Placeholder = "A name, an office or an abbreviation" },
        new DateInput("Due date") { Id = "due", Value = action.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        new TextInput("Agenda item") { Id = "item", Value = action.Item, MaxLength = 20 },
        new TextInput("What is to be done")
        {
            Id = "text", Value = action.Text, IsMultiline = true, MaxLength = LogAction.MaxTextLength, IsRequired = true, ErrorMessage = "Say what is to be done.",
        },
    ])
    {
        Actions = [ExecuteAction.Button("Save", RegisterVerbs.Edit, ("action", action.Reference.ToString()))],
    })
    {
        Title = "Edit",
    };
}
