namespace CommitteeBot.Cards;

/// <summary>How many buttons a card shows: two at most, the others under “…”, six in all.</summary>
internal static class CardButtons
{
    public const int MaxVisible = 2;
    public const int Max = 6;

    private const string Secondary = "secondary";

    /// <param name="actions">The most likely first.</param>
    /// <param name="inBody">How many the body shows already.</param>
    /// <returns>Null for none, as an empty list would be drawn as a gap.</returns>
    public static IReadOnlyList<CardAction>? Arrange(IEnumerable<CardAction> actions, int inBody = 0)
    {
        var visible = Math.Max(0, MaxVisible - inBody);
        var all = actions.Take(Max - inBody).Select((a, at) => at < visible ? a : a with { Mode = Secondary }).ToList();
        return all.Count == 0 ? null : all;
    }

    public static CardAction Positive(CardAction action) => action with { Style = "positive" };
}
