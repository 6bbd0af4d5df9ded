using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>An agenda: an officer can add to it and take from it on the card.</summary>
internal static class AgendaCard
{
    private const int MaxItems = 40;
    private const int MaxNotes = 8;

    /// <summary>Letters of titles and notes together: each may take four bytes.</summary>
    private const int MaxText = 4000;

    /// <summary>What the card writes around each line, in such letters.</summary>
    private const int Frame = 30;

    public static AdaptiveCard Create(AgendaOutcome agenda)
    {
        List<CardElement> body = [TextBlock.Title(CardText.Escape($"Agenda: {agenda.Committee.Name}")), TextBlock.Subtle(CardText.Escape(CardText.Truncate(MeetingOutcomeCard.Line(agenda.Meeting), 300)))];
        if (agenda.Summary is { } said)
            body.Add(new TextBlock(CardText.Escape(CardText.Truncate(said, 300))) { Weight = TextWeight.Bolder });
        body.AddRange(Lines(agenda));
        if (agenda.HidesPrivate)
            body.Add(TextBlock.Subtle("Items to be taken in private are not shown here."));
        if (agenda.Lines.Count == 0)
            body.Add(new TextBlock("There is nothing on it."));
        List<CardAction> actions = [ExecuteAction.Button("As text", MeetingVerbs.AgendaText, ("meeting", agenda.Meeting.Id))];
        if (agenda.CanEdit)
            actions.AddRange([Adding(agenda), .. agenda.Lines.Count > 0 ? [Removing(agenda)] : Array.Empty<CardAction>()]);
        return new AdaptiveCard
        {
            Body = body,
            Actions = actions,
            FallbackText = CardText.Truncate($"{agenda.Summary} Agenda of the {agenda.Committee.Name}, {MeetingOutcomeCard.Line(agenda.Meeting)}: {string.Join("; ", agenda.Lines.Select(l => $"{l.Number}. {l.Title}"))}".Trim(), 900),
        };
    }

    /// <summary>In a field, from which a phone lets text be copied too.</summary>
    public static AdaptiveCard CreateText(AgendaTextOutcome text) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"Agenda: {text.Agenda.Committee.Name}")),
            new TextInput("Copy it from here") { Id = "text", IsMultiline = true, Value = Cut(text.Agenda.ToText()) },
        ],
        Actions = [ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", text.Agenda.Meeting.Id))],
        FallbackText = CardText.Truncate(text.Agenda.ToText(), 900),
    };

    private static string Cut(string text) => text.Length <= 2 * MaxText ? text : $"{text[..(2 * MaxText)]}\n… The whole of it: type “agenda text”.";

    private static IEnumerable<CardElement> Lines(AgendaOutcome agenda)
    {
        var left = MaxText;
        var inPrivate = false;
        foreach (var line in agenda.Lines.Take(MaxItems))
        {
            if (line.Restricted is not null && !inPrivate)
            {
                inPrivate = true;
                yield return new TextBlock("Items from which the press and public may be excluded") { Weight = TextWeight.Bolder, Separator = true };
            }

            left -= line.Title.Length + Frame;
            if (left < 0)
                break;
            yield return new TextBlock($"**{CardText.Escape(line.Number)}.** {CardText.Escape(line.Title)}{(line.Restricted is { } ground && ground != "private" ? $" ({CardText.Escape(CardText.Truncate(ground, 100))})" : "")}");
            foreach (var note in line.Notes.Take(MaxNotes))
            {
                var shown = CardText.Truncate(note, 160);
                left -= shown.Length + Frame;
                if (left < 0)
                    break;
                yield return TextBlock.Subtle(CardText.Escape(shown));
            }

            if (line.Notes.Count > MaxNotes)
                yield return TextBlock.Subtle($"and {line.Notes.Count - MaxNotes} more: “As text” has all");
        }

        if (left < 0 || agenda.Lines.Count > MaxItems)
            yield return TextBlock.Subtle("The agenda is longer than a card: type “agenda text”.");
    }

    private static ShowCardAction Adding(AgendaOutcome agenda) => new(new AdaptiveSubCard(
    [
        new TextInput("Item") { Id = "title", IsRequired = true, ErrorMessage = "Give it a title.", MaxLength = EditAgenda.MaxTitle },
        new TextInput("Ground, if it is to be taken in private") { Id = "ground", Placeholder = "paragraph 3", MaxLength = 100 },
    ])
    {
        Actions = [ExecuteAction.Button("Put it on the agenda", MeetingVerbs.AgendaAdd, ("meeting", agenda.Meeting.Id))],
    })
    { Title = "Add an item" };

    private static ShowCardAction Removing(AgendaOutcome agenda) => new(new AdaptiveSubCard(
    [
        new ChoiceSetInput("Item to take off", [.. agenda.Lines.Take(MaxItems).Select(l => new Choice(CardText.Truncate($"{l.Number}. {l.Title}", 60), l.Key))])
        {
            Id = "item", IsRequired = true, ErrorMessage = "Choose an item.",
        },
    ])
    {
        Actions = [ExecuteAction.Button("Take it off", MeetingVerbs.AgendaRemove, ("meeting", agenda.Meeting.Id))],
    })
    { Title = "Take an item off" };
}

/// <summary>What stands on every agenda.</summary>
internal static class StandingItemsCard
{
    public static AdaptiveCard Create(StandingItemsOutcome shown) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"{shown.Committee.Name}: standing items")),
            new TextBlock(shown.Summary),
            .. shown.Titles.Take(EditStandingItems.MaxItems).Select((t, i) => new TextBlock($"**{i + 1}.** {CardText.Escape(CardText.Truncate(t, EditAgenda.MaxTitle))}")),
            TextBlock.Subtle("An officer changes them: standing items add Public questions · standing items remove 3 · standing items move 3 to 1"),
        ],
        FallbackText = CardText.Truncate($"{shown.Summary} {string.Join("; ", shown.Titles)}", 900),
    };
}
