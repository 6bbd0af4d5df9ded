using CommitteeBot.Cards;
using CommitteeBot.Language;
using CommitteeBot.Meetings.Ics;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>The result of importing a calendar, with its open questions.</summary>
internal static class CalendarImportCard
{
    private const int MaxMeetings = 12;
    private const int MaxWarnings = 8;
    private const int MaxCommittees = 5;
    private const int AllBytes = 7000;

    public static AdaptiveCard Create(CalendarImportOutcome taken, DateOnly today)
    {
        if (taken.Fault is { } fault)
            return new AdaptiveCard {
                Body = [new TextBlock(CardText.Escape(CalendarWords.NotImported(taken.Source, fault)))],
                FallbackText = CalendarWords.NotImported(taken.Source, fault) };

        var said = Said(taken);
        List<CardElement> body = [TextBlock.Title(CardText.Escape(said)),
            TextBlock.Meta(CardText.Escape(CardText.Truncate(taken.Source, 100)))];
        body.AddRange(CardRest.Create(
            "rest-meetings",
            [.. taken.Meetings.Select(
                m => new TextBlock(CardText.Escape(CardText.Truncate(MeetingOutcomeCard.Line(m, today), 200))))],
            MaxMeetings, AllBytes));
        body.AddRange(
            taken.Conflicts.Take(ConflictCard.MaxShown).Select(c => ConflictCard.Element(c, maySettle: true, today)));
        if (taken.Conflicts.Count > ConflictCard.MaxShown)
            body.AddRange(taken.Committees.Take(MaxCommittees).Select(c => ConflictCard.Link(
                CalendarWords.ConflictsOf(taken.Committees.Count == 1 ? null : c.Name), c.Id, page: 1)));
        if (taken.Warnings.Count > 0)
            body.Add(TextBlock.Heading(CalendarWords.NotRead) with { Separator = true });
        body.AddRange(CardRest.Create(
            "rest-warnings", [.. taken.Warnings.Select(w => TextBlock.Subtle(CardText.Escape(CardText.Truncate(Line(w), 250))))],
            MaxWarnings, AllBytes));
        return new AdaptiveCard
        {
            Body = body,
            Actions = taken.Undo is { } id ? [ExecuteAction.Button("Undo", MeetingVerbs.Undo, ("event", id))] : null,
            FallbackText = CardText.Truncate($"{taken.Source}: {said}", 800),
        };
    }

    public static AdaptiveCard Create(CalendarFeedOutcome feed) => new()
    {
        Body = [TextBlock.Title(CardText.Escape(feed.Summary)),
            TextBlock.Meta(CardText.Escape($"{feed.Committee.Name} · calendar feed")), .. feed.Detail is { } detail
            ? [TextBlock.Subtle(CardText.Escape(detail))] : Array.Empty<CardElement>()],
        FallbackText = feed.Summary,
    };

    /// <summary>The counts in a sentence.</summary>
    public static string Said(CalendarImportOutcome taken)
    {
        List<string> parts = [];
        if (taken.Added > 0)
            parts.Add($"{Plural.Count(taken.Added, "meeting")} added");
        if (taken.Changed > 0)
            parts.Add($"{Plural.Count(taken.Changed, "meeting")} changed");
        if (taken.Same > 0)
            parts.Add($"{Plural.Count(taken.Same, "event")} already known");
        if (taken.Conflicts.Count > 0)
            parts.Add($"{Plural.Count(taken.Conflicts.Count, "conflict")} to settle");
        if (taken.Skipped > 0)
            parts.Add($"{Plural.Count(taken.Skipped, "event")} skipped because "
                + $"{(taken.Skipped == 1 ? "it names" : "they name")} none of your committees");
        return parts.Count == 0 ? CalendarWords.NothingUpcoming : $"{string.Join(", ", parts)}.";
    }

    public static string Line(Ics.IcsWarning warning) => warning.Line is { } line ? $"Line {line}: {warning.Text}"
        : warning.Text;
}
