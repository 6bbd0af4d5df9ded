using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Attendance;

/// <summary>The people who were present, and those who are expected.</summary>
internal static class AttendanceCard
{
    private const int MaxNames = 40;
    private const int MaxLetters = 1500;

    public static AdaptiveCard Create(AttendanceOutcome shown, DateOnly today)
    {
        List<CardElement> body = [TextBlock.Title(AttendanceWords.Attendance),
            TextBlock.Meta(CardText.Escape(shown.Committee.Name))];
        foreach (var section in shown.Sections)
        {
            var when = CardText.Truncate(MeetingOutcomeCard.Line(section.Meeting, today), 200);
            body.Add(TextBlock.Heading(CardText.Escape(when)) with { Separator = true });
            body.AddRange(section.Lines.Select(l => new TextBlock(
                $"**{CardText.Escape(l.Heading)} ({l.Names.Count}):** {CardText.Escape(Names(l.Names))}")
            {
                Spacing = Spacing.Small,
            }));
        }

        return new AdaptiveCard
        {
            Body = body,
            FallbackText = CardText.Truncate(
                string.Join(' ',
                shown.Sections.Select(
                s => $"{MeetingOutcomeCard.Line(s.Meeting, today)}: "
                + $"{string.Join("; ", s.Lines.Select(l => $"{l.Heading}: {Names(l.Names)}"))}.")), 900),
        };
    }

    private static string Names(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return AttendanceWords.None;
        var shown = CardText.Truncate(string.Join("; ", names.Take(MaxNames).Select(n => CardText.Truncate(n, 120))),
            MaxLetters);
        return names.Count > MaxNames ? $"{shown} and {names.Count - MaxNames} more" : shown;
    }
}
