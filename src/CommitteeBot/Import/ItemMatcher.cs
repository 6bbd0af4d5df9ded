using CommitteeBot.Minutes.Parsing.Actions;

namespace CommitteeBot.Import;

/// <summary>An item as two versions of minutes print it: numbers change, the matter doesn't.</summary>
internal sealed record ComparedItem(string Key, string Title, string Text)
{
    public HashSet<string> TitleWords { get; } = ContentWords.From(Title);
    public HashSet<string> TextWords { get; } = ContentWords.From(Text);
}

/// <summary>Finds in a newer version of minutes the item that an earlier one had, by title and text.</summary>
internal static class ItemMatcher
{
    /// <summary>From here on two items are the same matter.</summary>
    private const double Same = 0.6;

    /// <summary>From here on they may be.</summary>
    private const double Similar = 0.3;

    /// <summary>Fewer words than this tell nothing about a text.</summary>
    private const int MinWords = 4;

    /// <returns>The places of items that surely are the earlier one, and of those that may be.</returns>
    public static (List<int> Same, List<int> Similar) Find(ComparedItem earlier, IReadOnlyList<ComparedItem> newer)
    {
        var scores = newer.Select(n => Score(earlier, n)).ToList();
        var same = Places(scores, Same, double.MaxValue);
        // A title that stands twice ("Exempt item") is decided by the text.
        if (same.Count > 1 && same.Exists(p => TextScore(earlier, newer[p]) >= Same))
            same.RemoveAll(p => TextScore(earlier, newer[p]) < Similar);
        return (same, Places(scores, Similar, Same));
    }

    /// <summary>The same title, or the same text.</summary>
    public static bool IsCertain(ComparedItem earlier, ComparedItem newer) =>
        IsSameTitle(earlier, newer) || TextScore(earlier, newer) >= Same;

    private static bool IsSameTitle(ComparedItem earlier, ComparedItem newer) =>
        string.Equals(earlier.Title.Trim(), newer.Title.Trim(), StringComparison.OrdinalIgnoreCase);

    private static List<int> Places(List<double> scores, double from, double below) =>
        [.. Enumerable.Range(0, scores.Count).Where(i => scores[i] >= from && scores[i] < below)];

    private static double Score(ComparedItem earlier, ComparedItem newer) =>
        IsSameTitle(earlier, newer) ? 1
        : Math.Max(ContentWords.Overlap(earlier.TitleWords, newer.TitleWords), TextScore(earlier, newer));

    private static double TextScore(ComparedItem earlier, ComparedItem newer) =>
        earlier.TextWords.Count < MinWords || newer.TextWords.Count < MinWords
            ? 0
            : ContentWords.Overlap(earlier.TextWords, newer.TextWords);
}
