using CommitteeBot.Cards;

namespace CommitteeBot.Meetings;

/// <summary>Who was there, and who is expected.</summary>
internal static class AttendanceCard
{
    private const int MostNames = 40;
    private const int MostLetters = 1500;

    public static AdaptiveCard Of(AttendanceShown shown)
    {
        List<CardElement> body = [TextBlock.Title(CardText.Plain($"{shown.Committee.Name}: attendance"))];
        foreach (var section in shown.Sections)
        {
            body.Add(new TextBlock(CardText.Plain(CardText.Shortened(MeetingOutcomeCard.Line(section.Meeting), 200))) { Weight = TextWeight.Bolder, Separator = true });
            body.Add(new FactSet([.. section.Lines.Select(l => new Fact($"{l.Heading} ({l.Names.Count})", CardText.Plain(Names(l.Names))))]));
        }

        return new AdaptiveCard
        {
            Body = body,
            FallbackText = CardText.Shortened(string.Join(' ', shown.Sections.Select(s => $"{MeetingOutcomeCard.Line(s.Meeting)}: {string.Join("; ", s.Lines.Select(l => $"{l.Heading}: {Names(l.Names)}"))}.")), 900),
        };
    }

    private static string Names(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return "none";
        var shown = CardText.Shortened(string.Join("; ", names.Take(MostNames).Select(n => CardText.Shortened(n, 120))), MostLetters);
        return names.Count > MostNames ? $"{shown} and {names.Count - MostNames} more" : shown;
    }
}
