namespace CommitteeBot.Cards;

/// <summary>
/// The one form of an action among others, on any card: its text, a small line, and a badge for exceptions.
/// </summary>
internal static class CardActionRow
{
    private const int MaxText = 300;

    /// <param name="meta">Reference, owner and date.</param>
    /// <param name="badge">Only for what isn't as it should be.</param>
    /// <param name="opens">Null where the row can't be pressed.</param>
    /// <param name="more">Put below the row.</param>
    public static Container Create(
        string text, string meta, Badge? badge, CardAction? opens, params IReadOnlyList<CardElement> more) =>
        Create(new TextBlock(CardText.Escape(CardText.Capital(CardText.Truncate(text, MaxText)))), meta, badge, opens, more);

    /// <summary>With a box to tick in place of the text.</summary>
    public static Container ToTick(
        ToggleInput tick, string meta, CardElement? beside, params IReadOnlyList<CardElement> more) =>
        Create(tick, meta, beside, opens: null, more);

    /// <summary>The badge stands beside the small line, so that the text has the whole width of a phone.</summary>
    private static Container Create(
        CardElement first, string meta, CardElement? beside, CardAction? opens, IReadOnlyList<CardElement> more)
    {
        var line = TextBlock.Meta(CardText.Escape(meta));
        CardElement below = beside is null
            ? line
            : new ColumnSet([new Column([line], "stretch"), new Column([beside], "auto")]) { Spacing = Spacing.None };
        return new Container([first, below, .. more])
        {
            Separator = true, Spacing = Spacing.Small, SelectAction = opens,
        };
    }
}
