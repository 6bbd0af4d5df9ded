using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Agenda;

/// <summary>An agenda, on which an officer can add and remove items.</summary>
internal static class AgendaCard
{
    private const int MaxItems = 40;
    private const int MaxNotes = 8;

    /// <summary>The characters of titles and notes together, of which each may take four bytes.</summary>
    private const int MaxText = 4000;

    /// <summary>The characters that the card adds to each line.</summary>
    private const int Frame = 30;

    public static AdaptiveCard Create(AgendaOutcome agenda)
    {
        List<CardElement> body = [TextBlock.Title(CardText.Escape($"Agenda: {agenda.Committee.Name}")),
            TextBlock.Subtle(CardText.Escape(CardText.Truncate(MeetingOutcomeCard.Line(agenda.Meeting), 300)))];
        if (agenda.Summary is { } said)
            body.Add(new TextBlock(CardText.Escape(CardText.Truncate(said, 300))) { Weight = TextWeight.Bolder });
        body.AddRange(Lines(agenda));
        if (agenda.HidesPrivate)
            body.Add(TextBlock.Subtle(AgendaWords.PrivateHidden));
        if (agenda.Lines.Count == 0)
            body.Add(new TextBlock(AgendaWords.Empty));
        List<CardAction> actions = [
            ExecuteAction.Button(AgendaWords.AsText, MeetingVerbs.AgendaText, ("meeting", agenda.Meeting.Id))];
        if (agenda.CanEdit)
            actions.AddRange(
                [Adding(agenda), .. agenda.Lines.Count > 0 ? [Removing(agenda)] : Array.Empty<CardAction>()]);
        return new AdaptiveCard
        {
            Body = body,
            Actions = actions,
            FallbackText = CardText.Truncate(
                $"{agenda.Summary} Agenda of the {agenda.Committee.Name}, {MeetingOutcomeCard.Line(agenda.Meeting)}: "
                + $"{string.Join("; ", agenda.Lines.Select(l => $"{l.Number}. {l.Title}"))}".Trim(), 900),
        };
    }

    /// <summary>The agenda in an input field, so that it can be copied on a phone too.</summary>
    public static AdaptiveCard CreateText(AgendaTextOutcome text) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"Agenda: {text.Agenda.Committee.Name}")),
            new TextInput(AgendaWords.CopyFromHere) { Id = "text", IsMultiline = true,
                Value = Cut(text.Agenda.ToText()) },
        ],
        Actions = [ExecuteAction.Button("Agenda", MeetingVerbs.Agenda, ("meeting", text.Agenda.Meeting.Id))],
        FallbackText = CardText.Truncate(text.Agenda.ToText(), 900),
    };

    private static string Cut(string text) => text.Length <= 2 * MaxText ? text
        : $"{text[..(2 * MaxText)]}\n… For all of it, type “agenda text”.";

    private static IEnumerable<CardElement> Lines(AgendaOutcome agenda)
    {
        var left = MaxText;
        var inPrivate = false;
        foreach (var line in agenda.Lines.Take(MaxItems))
        {
            if (line.Restricted is not null && !inPrivate)
            {
                inPrivate = true;
                yield return new TextBlock(AgendaWords.PrivatePart) { Weight = TextWeight.Bolder, Separator = true };
            }

            left -= line.Title.Length + Frame;
            if (left < 0)
                break;
            var suffix = line.Restricted is { } ground && ground != "private"
                ? $" ({CardText.Escape(CardText.Truncate(ground, 100))})"
                : "";
            yield return new TextBlock($"**{CardText.Escape(line.Number)}.** {CardText.Escape(line.Title)}{suffix}");
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
            yield return TextBlock.Subtle(AgendaWords.LongerThanCard);
    }

    private static ShowCardAction Adding(AgendaOutcome agenda) => new(new AdaptiveSubCard(
    [
        new TextInput(AgendaWords.Item) { Id = "title", IsRequired = true, ErrorMessage = AgendaWords.TitleMissing,
            MaxLength = EditAgenda.MaxTitle },
        new TextInput(AgendaWords.Ground) { Id = "ground", Placeholder = "paragraph 3", MaxLength = 100 },
    ])
    {
        Actions = [ExecuteAction.Button(AgendaWords.AddButton, MeetingVerbs.AgendaAdd, ("meeting", agenda.Meeting.Id))],
    })
    { Title = AgendaWords.AddItem };

    private static ShowCardAction Removing(AgendaOutcome agenda) => new(new AdaptiveSubCard(
    [
        new ChoiceSetInput(AgendaWords.RemoveChoice,
            [.. agenda.Lines.Take(MaxItems)
            .Select(l => new Choice(CardText.Truncate($"{l.Number}. {l.Title}", 60), l.Key))])
        {
            Id = "item", IsRequired = true, ErrorMessage = AgendaWords.RemoveMissing,
        },
    ])
    {
        Actions = [ExecuteAction.Button(AgendaWords.RemoveButton, MeetingVerbs.AgendaRemove,
            ("meeting", agenda.Meeting.Id))],
    })
    { Title = AgendaWords.RemoveItem };
}

/// <summary>The standing items of a committee.</summary>
internal static class StandingItemsCard
{
    public static AdaptiveCard Create(StandingItemsOutcome shown) => new()
    {
        Body =
        [
            TextBlock.Title(CardText.Escape($"{shown.Committee.Name}: standing items")),
            new TextBlock(shown.Summary),
            .. shown.Titles.Take(EditStandingItems.MaxItems)
                .Select((t, i) =>
                new TextBlock($"**{i + 1}.** {CardText.Escape(CardText.Truncate(t, EditAgenda.MaxTitle))}")),
            TextBlock.Subtle(AgendaWords.StandingHelp),
        ],
        FallbackText = CardText.Truncate($"{shown.Summary} {string.Join("; ", shown.Titles)}", 900),
    };
}
