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

    private const string AddPart = "add-part";
    private const string RemovePart = "remove-part";

    public static AdaptiveCard Create(AgendaOutcome agenda, DateOnly today)
    {
        List<CardElement> body = [];
        if (agenda.Summary is { } said)
            body.Add(CardNotice.Done(CardText.Truncate(said, 300)));
        body.AddRange([TextBlock.Title(AgendaWords.Title), TextBlock.Meta(CardText.Escape(
            $"{agenda.Committee.Name} · {CardText.Truncate(MeetingOutcomeCard.Line(agenda.Meeting, today), 300)}"))]);
        body.AddRange(Lines(agenda));
        if (agenda.HidesPrivate)
            body.Add(TextBlock.Subtle(AgendaWords.PrivateHidden));
        if (agenda.Lines.Count == 0)
            body.Add(new TextBlock(AgendaWords.Empty));
        List<CardAction> actions = [
            ExecuteAction.Button(AgendaWords.AsText, MeetingVerbs.AgendaText, ("meeting", agenda.Meeting.Id))];
        if (agenda.CanEdit)
        {
            actions.Add(CardSection.Toggle(AgendaWords.AddItem, AddPart));
            body.Add(Adding(agenda));
        }

        if (agenda.CanEdit && agenda.Lines.Count > 0)
        {
            actions.Add(CardSection.Toggle(AgendaWords.RemoveItem, RemovePart));
            body.Add(Removing(agenda));
        }

        return new AdaptiveCard
        {
            Body = body,
            Actions = CardButtons.Arrange(actions),
            FallbackText = CardText.Truncate(
                $"{agenda.Summary} Agenda of the {agenda.Committee.Name}, "
                + $"{MeetingOutcomeCard.Line(agenda.Meeting, today)}: "
                + $"{string.Join("; ", agenda.Lines.Select(l => $"{l.Number}. {l.Title}"))}".Trim(), 900),
        };
    }

    /// <summary>The agenda in an input field, so that it can be copied on a phone too.</summary>
    public static AdaptiveCard CreateText(AgendaTextOutcome text) => new()
    {
        Body =
        [
            TextBlock.Title(AgendaWords.Title), TextBlock.Meta(CardText.Escape(text.Agenda.Committee.Name)),
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
                yield return RichTextBlock.Link(ExecuteAction.Button(
                    CardRest.More(line.Notes.Count - MaxNotes), MeetingVerbs.AgendaText,
                    ("meeting", agenda.Meeting.Id)));
        }

        if (left < 0 || agenda.Lines.Count > MaxItems)
            yield return RichTextBlock.Link(ExecuteAction.Button(
                AgendaWords.LongerThanCard, MeetingVerbs.AgendaText, ("meeting", agenda.Meeting.Id)));
    }

    /// <summary>Nothing in it has to be filled in: the other buttons are to work while it is closed.</summary>
    private static Container Adding(AgendaOutcome agenda) => Form(
        AddPart,
        new TextInput(AgendaWords.Item) { Id = "title", MaxLength = EditAgenda.MaxTitle },
        new TextInput(AgendaWords.Ground) { Id = "ground", Placeholder = "paragraph 3", MaxLength = 100 },
        Save(AgendaWords.AddButton, MeetingVerbs.AgendaAdd, agenda));

    private static Container Removing(AgendaOutcome agenda) => Form(
        RemovePart,
        new ChoiceSetInput(AgendaWords.RemoveChoice,
            [.. agenda.Lines.Take(MaxItems)
            .Select(l => new Choice(CardText.Truncate($"{l.Number}. {l.Title}", 60), l.Key))])
        {
            Id = "item",
        },
        Save(AgendaWords.RemoveButton, MeetingVerbs.AgendaRemove, agenda));

    private static Container Form(string id, params CardElement[] inputs) => new(inputs)
    {
        Id = id, IsVisible = false, Style = ContainerStyle.Emphasis, RoundedCorners = true, Spacing = Spacing.Small,
    };

    private static ActionSet Save(string title, string verb, AgendaOutcome agenda) =>
        new([CardButtons.Positive(ExecuteAction.Button(title, verb, ("meeting", agenda.Meeting.Id)))]);
}

/// <summary>The standing items of a committee.</summary>
internal static class StandingItemsCard
{
    public static AdaptiveCard Create(StandingItemsOutcome shown) => new()
    {
        Body =
        [
            TextBlock.Title(AgendaWords.StandingItems),
            TextBlock.Meta(CardText.Escape($"{shown.Committee.Name} · {shown.Summary}")),
            .. shown.Titles.Take(EditStandingItems.MaxItems)
                .Select((t, i) =>
                new TextBlock($"**{i + 1}.** {CardText.Escape(CardText.Truncate(t, EditAgenda.MaxTitle))}")),
            TextBlock.Subtle(AgendaWords.StandingHelp),
        ],
        FallbackText = CardText.Truncate($"{shown.Summary} {string.Join("; ", shown.Titles)}", 900),
    };
}
