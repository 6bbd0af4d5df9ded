using CommitteeBot.Cards;

namespace CommitteeBot.Answers;

/// <summary>
/// The card under an answer: its sources, each with a button that opens the passage, and what to do next.
/// </summary>
internal static class AnswerCard
{
    /// <summary>Teams takes at most six buttons on a card; one is kept for the clerk.</summary>
    private const int MaxButtons = 5;

    /// <summary>The number of clerks offered where the committee isn't clear.</summary>
    private const int MaxClerks = 4;

    /// <returns>Null where there is nothing to put under the text.</returns>
    /// <param name="offer">
    /// What brings the question back when the clerk is asked; null where that is not offered.
    /// </param>
    public static AdaptiveCard? Create(Answer answer, ClerkOffer? offer)
    {
        var body = new List<CardElement>();
        if (answer.Sources.Count > 0)
            body.Add(new TextBlock("Sources") { Weight = TextWeight.Bolder, Size = TextSize.Small });
        body.AddRange(answer.Sources.Select(s => TextBlock.Subtle(MarkdownText.Escape(s.ToLine()))));
        if (answer.Chart.Count > 0)
            body.Add(Chart(answer.Chart));

        var actions = answer.Sources.Where(s => s.PassageId is not null).Take(MaxButtons)
            .Select(CardAction (s) =>
                ExecuteAction.Button(
                    $"Open [{s.Number}]", AnswerVerbs.OpenPassage, (AnswerVerbs.PassageKey, s.PassageId)))
            .ToList();
        if (offer is not null)
        {
            actions.AddRange(offer.Committees.Take(MaxClerks).Select(c => ExecuteAction.Button(
                offer.Committees.Count == 1
                ? "Ask the clerk"
                : $"Ask the clerk of {c.Prefix}", AnswerVerbs.AskClerk, (AnswerVerbs.CommitteeKey, c.Id),
                (AnswerVerbs.OfferKey, offer.Key)).WithVolatile(AnswerVerbs.OfferKey)));
        }

        if (body.Count == 0 && actions.Count == 0)
            return null;
        return new AdaptiveCard
        {
            Body = body.Count > 0 ? body : [TextBlock.Subtle("The clerk may know.")],
            Actions = actions.Count > 0 ? actions : null,
            FallbackText = string.Join('\n', answer.Sources.Select(s => s.ToLine()).Prepend(answer.Text)),
        };
    }

    /// <param name="Key">Of the question as it was kept; a button carries no text.</param>
    /// <param name="Committees">Those whose clerk may be asked.</param>
    internal sealed record ClerkOffer(string Key, IReadOnlyList<(long Id, string Prefix)> Committees);

    private static HorizontalBarChart Chart(IReadOnlyList<HistoryPoint> points) =>
        new("Passages by meeting", [.. points.Select(p => new ChartBar(p.Label, p.Passages))])
    {
        Fallback = new FactSet(
            [.. points.Select(p => new Fact(p.Label, $"{p.Passages} passage{(p.Passages == 1 ? "" : "s")}"))]),
    };
}
