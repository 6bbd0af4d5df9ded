using CommitteeBot.Cards;

namespace CommitteeBot.Answers;

/// <summary>What stands under the text of an answer: its sources, each with a button that opens the passage, and what can be done next.</summary>
internal static class AnswerCard
{
    /// <summary>Teams takes at most six buttons on a card; one is kept for the clerk.</summary>
    private const int MostButtons = 5;

    private const int LongestQuestion = 500;

    /// <returns>Null where there is nothing to put under the text.</returns>
    public static AdaptiveCard? Create(Answer answer, string question)
    {
        var body = new List<CardElement>();
        if (answer.Sources.Count > 0)
            body.Add(new TextBlock("Sources") { Weight = TextWeight.Bolder, Size = TextSize.Small });
        body.AddRange(answer.Sources.Select(s => TextBlock.Subtle(Printed.Plain(s.ToLine()))));
        if (answer.Chart.Count > 0)
            body.Add(Chart(answer.Chart));

        var actions = answer.Sources.Where(s => s.PassageId is not null).Take(MostButtons)
            .Select(CardAction (s) => ExecuteAction.Button($"Open [{s.Number}]", Verbs.OpenPassage, (Verbs.PassageKey, s.PassageId)))
            .ToList();
        if (answer.Kind != AnswerKind.Found && answer.ClerkOfCommitteeId is { } committee)
            actions.Add(ExecuteAction.Button("Ask the clerk", Verbs.AskClerk, (Verbs.CommitteeKey, committee), (Verbs.QuestionKey, CardText.Shortened(question, LongestQuestion))));
        if (body.Count == 0 && actions.Count == 0)
            return null;
        return new AdaptiveCard
        {
            Body = body.Count > 0 ? body : [TextBlock.Subtle("The committee's officer may know.")],
            Actions = actions.Count > 0 ? actions : null,
            FallbackText = string.Join('\n', answer.Sources.Select(s => s.ToLine()).Prepend(answer.Text)),
        };
    }

    private static HorizontalBarChart Chart(IReadOnlyList<HistoryPoint> points) => new("Passages by meeting", [.. points.Select(p => new ChartBar(p.Label, p.Passages))])
    {
        Fallback = new FactSet([.. points.Select(p => new Fact(p.Label, $"{p.Passages} passage{(p.Passages == 1 ? "" : "s")}"))]),
    };
}
