namespace CommitteeBot.Cards;

/// <summary>What a card says about itself before its content: what was just done, or what needs somebody.</summary>
internal static class CardNotice
{
    /// <summary>The small first line after a press, with what leads back.</summary>
    /// <param name="links">Undo, and the like.</param>
    public static CardElement Done(string text, params ReadOnlySpan<CardAction> links) =>
        new RichTextBlock([TextRun.Small(text), .. Links(links, isFirst: false)]) { Spacing = Spacing.None };

    /// <summary>Only words to press, in a line.</summary>
    public static CardElement Links(params ReadOnlySpan<CardAction> links) =>
        new RichTextBlock([.. Links(links, isFirst: true)]) { Spacing = Spacing.Small };

    /// <summary>One bold clause, then what to do; anything to fill in below it.</summary>
    public static Container Warning(string clause, string? advice, params IReadOnlyList<CardElement> more) =>
        Create(ContainerStyle.Warning, clause, advice, more);

    public static Container Urgent(string clause, string? advice, params IReadOnlyList<CardElement> more) =>
        Create(ContainerStyle.Attention, clause, advice, more);

    private static Container Create(
        ContainerStyle style, string clause, string? advice, IReadOnlyList<CardElement> more) => new(
        [
            new TextBlock($"**{CardText.Escape(clause)}**{(advice is null ? "" : " " + CardText.Escape(advice))}")
            {
                Size = TextSize.Small,
            },
            .. more,
        ])
    {
        Style = style, RoundedCorners = true, Spacing = Spacing.Small,
    };

    private static List<TextRun> Links(ReadOnlySpan<CardAction> links, bool isFirst)
    {
        var runs = new List<TextRun>();
        foreach (var link in links)
        {
            if (!isFirst || runs.Count > 0)
                runs.Add(TextRun.Small("  ·  "));
            runs.Add(TextRun.Link(link.Title!, link));
        }

        return runs;
    }
}
