using CommitteeBot.Cards;

namespace CommitteeBot.Meetings.Attendance;

/// <summary>The people who were present, and those who are expected.</summary>
internal static class AttendanceCard
{
    private const int MaxNames = 40;
    private const int MaxName = 120;
    private const int MaxLetters = 1500;
    private const int LineBytes = 3500;

    public static AdaptiveCard Create(AttendanceOutcome shown, DateOnly today)
    {
        List<CardElement> body = [TextBlock.Title(AttendanceWords.Attendance),
            TextBlock.Meta(CardText.Escape(shown.Committee.Name))];
        foreach (var section in shown.Sections)
        {
            var when = CardText.Truncate(MeetingOutcomeCard.Line(section.Meeting, today), 200);
            body.Add(TextBlock.Heading(CardText.Escape(when)) with { Separator = true });
            body.AddRange(section.Lines.SelectMany((l, at) => Line(
                FormattableString.Invariant($"rest-{section.Meeting.Id}-{at}"), l.Heading, l.Names)));
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

    private static IEnumerable<CardElement> Line(string id, string heading, IReadOnlyList<string> names) =>
        CardRest.Create(
            id,
            [
                new TextBlock($"**{CardText.Escape(heading)} ({names.Count}):** {CardText.Escape(Names(names))}")
                {
                    Spacing = Spacing.Small,
                },
                .. names.Skip(MaxNames).Select(n => new TextBlock(CardText.Escape(CardText.Truncate(n, MaxName)))
                {
                    Spacing = Spacing.None,
                }),
            ],
            shown: 1, LineBytes);

    private static string Names(IReadOnlyList<string> names) => names.Count == 0
        ? AttendanceWords.None
        : CardText.Truncate(
            string.Join("; ", names.Take(MaxNames).Select(n => CardText.Truncate(n, MaxName))), MaxLetters);
}
