using CommitteeBot.Cards;

namespace CommitteeBot.Answers;

/// <summary>
/// The card under an answer: its sources, of which one passage at a time opens in place, and what to do next.
/// </summary>
internal static class AnswerCard
{
    /// <summary>The number of clerks offered where the committee isn't clear.</summary>
    private const int MaxClerks = 4;

    /// <returns>Null where there is nothing to put under the text.</returns>
    /// <param name="offer">
    /// What brings the question back when the clerk is asked; null where that is not offered.
    /// </param>
    /// <param name="kept">What the clerk said of it, which stands below the sources and apart from them.</param>
    /// <param name="share">What shows the answer to the others in the chat; null where they see it.</param>
    public static AdaptiveCard? Create(
        Answer answer, ClerkOffer? offer, ClerkAnswer? kept = null, ShareOffer? share = null) =>
        answer.Sources.Count == 0 && offer is null && answer.Chart.Count == 0 && kept is null
            ? null
            : Compose(AnswerCardState.From(answer, offer, kept, share), null, kept) with
            {
                FallbackText = string.Join('\n', answer.Sources.Select(s => s.ToLine()).Prepend(answer.Text)),
            };

    /// <summary>The same card with a passage under its source.</summary>
    /// <param name="passage">Null where this reader may not read it, or it is gone.</param>
    public static AdaptiveCard WithPassage(
        AnswerCardState state, long passageId, PassageInContext? passage, ClerkAnswer? kept = null) => Compose(
            state,
            (passageId, passage is null || !state.Sources.Any(s => s.PassageId == passageId)
                ? PassageCard.Gone()
                : PassageCard.Under(passage, state.Sources.First(s => s.PassageId == passageId).Quote)),
            kept);

    public static AdaptiveCard Closed(AnswerCardState state, ClerkAnswer? kept = null) => Compose(state, null, kept);

    /// <summary>The asker's card once the others have been shown the answer.</summary>
    public static AdaptiveCard Shared(AnswerCardState state, ClerkAnswer? kept)
    {
        var card = Compose(state with { Share = null }, null, kept);
        return card with
        {
            Body = [TextBlock.Meta(AnswerWords.Shared), .. card.Body], FallbackText = AnswerWords.Shared,
        };
    }

    /// <summary>The clerk's answer where the minutes have none.</summary>
    public static AdaptiveCard Create(ClerkAnswer kept, ClerkOffer? offer) => new()
    {
        Body = [ClerkAnswerCard.Create(kept)],
        Actions = CardButtons.Arrange(offer is null ? [] : Clerks(offer)),
        FallbackText = ClerkAnswerCard.Plain(kept),
    };

    /// <param name="Key">Of the question as it was kept; a button carries no text.</param>
    /// <param name="Committees">Those whose clerk may be asked.</param>
    internal sealed record ClerkOffer(string Key, IReadOnlyList<(long Id, string Prefix)> Committees);

    private static AdaptiveCard Compose(
        AnswerCardState state, (long Id, CardElement Passage)? open, ClerkAnswer? kept)
    {
        List<CardElement> body = [.. Sources(state, open)];
        if (state.Chart.Count > 0)
            body.Add(Chart(state.Chart));
        if (kept is not null)
            body.Add(ClerkAnswerCard.Create(kept));
        return new AdaptiveCard
        {
            Body = body.Count > 0 ? body : [TextBlock.Subtle("The clerk may know.")],
            Actions = CardButtons.Arrange(Buttons(state)),
            FallbackText = string.Join('\n', state.Sources.Select(s => $"[{s.Number}] {s.Line}")),
        };
    }

    /// <summary>Several sources of one committee stand under its name, which need not be read each time.</summary>
    private static IEnumerable<CardElement> Sources(AnswerCardState state, (long Id, CardElement Passage)? open)
    {
        var heading = "";
        foreach (var source in state.Sources)
        {
            var isOneOfSeveral = source.Committee.Length > 0
                && state.Sources.Count(s => s.Committee == source.Committee) > 1;
            if (isOneOfSeveral && source.Committee != heading)
                yield return TextBlock.Meta(CardText.Escape(source.Committee));
            heading = isOneOfSeveral ? source.Committee : "";
            foreach (var element in Source(source, isOneOfSeveral ? source.Meeting : source.Line, state, open))
                yield return element;
        }
    }

    private static IEnumerable<CardElement> Source(
        SourceRow source, string words, AnswerCardState state, (long Id, CardElement Passage)? open)
    {
        var line = new TextBlock($"**{source.Number}** · {CardText.Escape(words)}") { Size = TextSize.Small };
        if (source.PassageId is not { } id)
        {
            yield return line with { Spacing = Spacing.Small };
            yield break;
        }

        var isOpen = open?.Id == id;
        ExecuteAction opens = ExecuteAction.Button(
            isOpen ? AnswerWords.HidePassage(source.Number) : AnswerWords.ShowPassage(source.Number),
            AnswerVerbs.OpenPassage, [(AnswerVerbs.PassageKey, isOpen ? null : id), .. state.ToIds()]);
        yield return new ColumnSet(
        [
            new Column([line], "stretch"),
            new Column(
                [
                    new RichTextBlock([TextRun.Link(
                        isOpen ? AnswerWords.HideThePassage : AnswerWords.ShowThePassage,
                        opens.WithVolatile(AnswerVerbs.OfferKey))]),
                ],
                "auto"),
        ])
        {
            Spacing = Spacing.Small,
        };
        if (isOpen)
            yield return open!.Value.Passage;
    }

    private static IEnumerable<CardAction> Buttons(AnswerCardState state)
    {
        if (state.Share is not null)
            yield return ExecuteAction.Button(
                AnswerWords.Share, AnswerVerbs.Share, [.. state.ToIds()]).WithVolatile(AnswerVerbs.ShareKey);
        foreach (var clerk in state.Offer is null ? [] : Clerks(state.Offer))
            yield return clerk;
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
