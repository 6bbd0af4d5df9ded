using CommitteeBot.Cards;

namespace CommitteeBot.Answers;

/// <summary>
/// The card under an answer: its sources, each with its passage to show in place, and what to do next.
/// </summary>
internal static class AnswerCard
{
    /// <summary>The number of clerks offered where the committee isn't clear.</summary>
    private const int MaxClerks = 4;

    /// <summary>What is left of a card's size for its passages.</summary>
    private const int MaxBytes = 20 * 1024;

    /// <returns>Null where there is nothing to put under the text.</returns>
    /// <param name="offer">
    /// What brings the question back when the clerk is asked; null where that is not offered.
    /// </param>
    /// <param name="passages">Those of the sources that this reader may read, in the order of the sources.</param>
    public static AdaptiveCard? Create(
        Answer answer, ClerkOffer? offer, IReadOnlyDictionary<long, PassageInContext>? passages = null)
    {
        var shown = new Dictionary<long, PassageInContext>(passages ?? new Dictionary<long, PassageInContext>());
        while (true)
        {
            var card = Compose(answer, offer, shown);
            if (card is null || shown.Count == 0 || CardJson.Size(card) <= MaxBytes)
                return card;
            shown.Remove(answer.Sources.Last(s => s.PassageId is { } id && shown.ContainsKey(id)).PassageId!.Value);
        }
    }

    /// <param name="Key">Of the question as it was kept; a button carries no text.</param>
    /// <param name="Committees">Those whose clerk may be asked.</param>
    internal sealed record ClerkOffer(string Key, IReadOnlyList<(long Id, string Prefix)> Committees);

    private static AdaptiveCard? Compose(
        Answer answer, ClerkOffer? offer, Dictionary<long, PassageInContext> passages)
    {
        List<CardElement> body = [.. answer.Sources.SelectMany(s => Source(s, passages))];
        if (answer.Chart.Count > 0)
            body.Add(Chart(answer.Chart));
        var actions = CardButtons.Arrange(offer is null ? [] : Clerks(offer));
        if (body.Count == 0 && actions is null)
            return null;
        return new AdaptiveCard
        {
            Body = body.Count > 0 ? body : [TextBlock.Subtle("The clerk may know.")],
            Actions = actions,
            FallbackText = string.Join('\n', answer.Sources.Select(s => s.ToLine()).Prepend(answer.Text)),
        };
    }

    private static IEnumerable<CardElement> Source(AnswerSource source, Dictionary<long, PassageInContext> passages)
    {
        if (source.PassageId is not { } id)
        {
            yield return new TextBlock($"**{source.Number}** · {CardText.Escape(source.Describe())}") {
                Size = TextSize.Small, Spacing = Spacing.Small };
            yield break;
        }

        var part = FormattableString.Invariant($"passage-{source.Number}");
        var title = AnswerWords.ShowPassage(source.Number);
        CardAction opens = passages.ContainsKey(id)
            ? CardSection.Toggle(title, part)
            : ExecuteAction.Button(title, AnswerVerbs.OpenPassage, (AnswerVerbs.PassageKey, id));
        yield return new ColumnSet(
        [
            new Column(
                [new TextBlock($"**{source.Number}** · {CardText.Escape(source.Place)}") { Size = TextSize.Small }],
                "stretch"),
            new Column(
                [new RichTextBlock([TextRun.Link(AnswerWords.ShowThePassage, opens)])], "auto"),
        ])
        {
            Spacing = Spacing.Small,
        };
        if (passages.TryGetValue(id, out var passage))
            yield return PassageCard.Quoted(passage, source.Quote) with { Id = part, IsVisible = false };
    }

    private static IEnumerable<CardAction> Clerks(ClerkOffer offer) => offer.Committees.Take(MaxClerks)
        .Select(c => ExecuteAction.Button(
            offer.Committees.Count == 1 ? "Ask the clerk" : $"Ask the clerk of {c.Prefix}", AnswerVerbs.AskClerk,
            (AnswerVerbs.CommitteeKey, c.Id), (AnswerVerbs.OfferKey, offer.Key)).WithVolatile(AnswerVerbs.OfferKey));

    private static HorizontalBarChart Chart(IReadOnlyList<HistoryPoint> points) =>
        new("Passages by meeting", [.. points.Select(p => new ChartBar(p.Label, p.Passages))])
    {
        Fallback = new FactSet(
            [.. points.Select(p => new Fact(p.Label, $"{p.Passages} passage{(p.Passages == 1 ? "" : "s")}"))]),
    };
}
