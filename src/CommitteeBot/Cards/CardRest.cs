using System.Text.Json;

namespace CommitteeBot.Cards;

/// <summary>
/// A list whose end is folded: what it leaves out stands in the same card, behind “and 12 more”, so that it needs no
/// second visit.
/// </summary>
internal static class CardRest
{
    /// <param name="id">Unique on the card.</param>
    /// <param name="shown">How many are seen at once.</param>
    /// <param name="maxBytes">What all of them may take of the card; those beyond are counted.</param>
    /// <param name="more">The words to press, for the number left out.</param>
    public static IEnumerable<CardElement> Create(
        string id, IReadOnlyList<CardElement> rows, int shown, int maxBytes, Func<int, string>? more = null)
    {
        List<CardElement> fitting = [.. Fitting(rows, maxBytes)];
        shown = Math.Min(shown, fitting.Count);
        if (shown == rows.Count)
            return rows;
        var rest = fitting.Skip(shown).ToList();
        if (rows.Count > fitting.Count)
            rest.Add(TextBlock.Subtle(TooMany(rows.Count - fitting.Count)));
        return
        [
            .. rows.Take(shown),
            RichTextBlock.Link(CardSection.Toggle((more ?? More)(rows.Count - shown), id)),
            new Container(rest) { Id = id, IsVisible = false, Spacing = Spacing.Small },
        ];
    }

    public static string More(int left) => $"and {left:N0} more";

    public static string TooMany(int beyond) => $"{beyond:N0} more don't fit on a card.";

    /// <summary>The first always fits.</summary>
    private static IEnumerable<CardElement> Fitting(IReadOnlyList<CardElement> rows, int maxBytes)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            maxBytes -= JsonSerializer.SerializeToUtf8Bytes(rows[at], CardJson.Default.CardElement).Length;
            if (maxBytes < 0 && at > 0)
                yield break;
            yield return rows[at];
        }
    }
}
