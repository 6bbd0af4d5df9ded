using CommitteeBot.Cards;

namespace CommitteeBot.Meetings;

/// <summary>An agenda: an officer can add to it and take from it on the card.</summary>
internal static class AgendaCard
{
    private const int MostItems = 40;
    private const int MostNotes = 8;

    /// <summary>Letters of titles and notes together: each may take four bytes.</summary>
    private const int MostText = 4000;

    /// <summary>What the card writes around each line, in such letters.</summary>
    private const int Frame = 30;

    public static AdaptiveCard Of(AgendaShown agenda)
    {
        List<CardElement> body = [TextBlock.Title(CardText.Plain($"Agenda: {agenda.Committee.Name}")), TextBlock.Subtle(CardText.Plain(CardText.Shortened(MeetingOutcomeCard.Line(agenda.Meeting), 300)))];
        if (agenda.Said is { } said)
            body.Add(new TextBlock(CardText.Plain(CardText.Shortened(said, 300))) { Weight = TextWeight.Bolder });
        body.AddRange(Lines(agenda));
        if (agenda.HidesPrivate)
            body.Add(TextBlock.Subtle("Items to be taken in private are not shown here."));
        if (agenda.Lines.Count == 0)
            body.Add(new TextBlock("There is nothing on it."));
        List<CardAction> actions = [ExecuteAction.Button("As text", MeetingVerbs.AgendaText, ("meeting", agenda.Meeting.Id))];
        if (agenda.MayEdit)
            actions.AddRange([Adding(agenda), .. agenda.Lines.Count > 0 ? [Removing(agenda)] : Array.Empty<CardAction>()]);
        return new AdaptiveCard
        {
            Body = body,
            Actions = actions,
            FallbackText = CardText.Shortened($"{agenda.Said} Agenda of the {agenda.Committee.Name}, {MeetingOutcomeCard.Line(agenda.Meeting)}: {string.Join("; ", agenda.Lines.Select(l => $"{l.Number}. {l.Title}"))}".Trim(), 900),
        };
    }

    /// <summary>In a field, from which a phone lets text be copied too.</summary>
    public static AdaptiveCard AsText(AgendaAsText text) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Plain($"Agenda: {text.Agenda.Committee.Name}")),
            new TextInput("Copy it from here") { Id = "text", IsMultiline = true, Value = Cut(text.Agenda.ToText()) },
        ],
        Actions = [ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", text.Agenda.Meeting.Id))],
        FallbackText = CardText.Shortened(text.Agenda.ToText(), 900),
    };

    private static string Cut(string text) => text.Length <= 2 * MostText ? text : $"{text[..(2 * MostText)]}\n… The whole of it: type “agenda text”.";

    private static IEnumerable<CardElement> Lines(AgendaShown agenda)
    {
        var left = MostText;
        var inPrivate = false;
        foreach (var line in agenda.Lines.Take(MostItems))
        {
            if (line.Restricted is not null && !inPrivate)
            {
                inPrivate = true;
                yield return new TextBlock("Items from which the press and public may be excluded") { Weight = TextWeight.Bolder, Separator = true };
            }

            left -= line.Title.Length + Frame;
            if (left < 0)
                break;
            yield return new TextBlock($"**{CardText.Plain(line.Number)}.** {CardText.Plain(line.Title)}{(line.Restricted is { } ground && ground != "private" ? $" ({CardText.Plain(CardText.Shortened(ground, 100))})" : "")}");
            foreach (var note in line.Notes.Take(MostNotes))
            {
                var shown = CardText.Shortened(note, 160);
                left -= shown.Length + Frame;
                if (left < 0)
                    break;
                yield return TextBlock.Subtle(CardText.Plain(shown));
            }

            if (line.Notes.Count > MostNotes)
                yield return TextBlock.Subtle($"and {line.Notes.Count - MostNotes} more: “As text” has all");
        }

        if (left < 0 || agenda.Lines.Count > MostItems)
            yield return TextBlock.Subtle("The agenda is longer than a card: type “agenda text”.");
    }

    private static ShowCardAction Adding(AgendaShown agenda) => new(new AdaptiveSubCard(
    [
        new TextInput("Item") { Id = "title", IsRequired = true, ErrorMessage = "Give it a title.", MaxLength = EditAgenda.MostTitle },
        new TextInput("Ground, if it is to be taken in private") { Id = "ground", Placeholder = "paragraph 3", MaxLength = 100 },
    ])
    {
        Actions = [ExecuteAction.Button("Put it on the agenda", MeetingVerbs.AgendaAdd, ("meeting", agenda.Meeting.Id))],
    })
    { Title = "Add an item" };

    private static ShowCardAction Removing(AgendaShown agenda) => new(new AdaptiveSubCard(
    [
        new ChoiceSetInput("Item to take off", [.. agenda.Lines.Take(MostItems).Select(l => new Choice(CardText.Shortened($"{l.Number}. {l.Title}", 60), l.Key))])
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
    public static AdaptiveCard Of(StandingItemsShown shown) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Plain($"{shown.Committee.Name}: standing items")),
            new TextBlock(shown.Said),
            .. shown.Titles.Take(EditStandingItems.MostItems).Select((t, i) => new TextBlock($"**{i + 1}.** {CardText.Plain(CardText.Shortened(t, EditAgenda.MostTitle))}")),
            TextBlock.Subtle("An officer changes them: standing items add Public questions · standing items remove 3 · standing items move 3 to 1"),
        ],
        FallbackText = CardText.Shortened($"{shown.Said} {string.Join("; ", shown.Titles)}", 900),
    };
}
