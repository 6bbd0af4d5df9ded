namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// Joins the last word of a line to the first of the next: with a space, unless a word or an address was broken there.
/// </summary>
internal sealed class BrokenWords(IReadOnlyList<PrintedPage> pages)
{
    // Only a document that breaks words needs to know which it has.
    private readonly Lazy<HashSet<string>> words = new(() => Words(pages));

    /// <param name="before">A line without the white at its end.</param>
    /// <param name="next">A line without the white at its beginning.</param>
    public WordBreak Between(string before, string next)
    {
        var endsInHyphen = EndsInHyphen(before, next);
        if (before.EndsWith('\u00ad')
            || (endsInHyphen && words.Value.Contains(LastWord(before)[..^1] + FirstWord(next))))
            return WordBreak.WithinWord;
        return EndsInAddress(before) ? WordBreak.WithinAddress : endsInHyphen ? WordBreak.AtHyphen : WordBreak.Space;
    }

    private static bool EndsInHyphen(string before, string next) =>
        before.Length > 1
            && before[^1] == '-' && char.IsLetterOrDigit(before[^2]) && next.Length > 0
            && char.IsLetterOrDigit(next[0]);

    /// <summary>An address of the web may be broken behind its own signs, and has no spaces.</summary>
    private static bool EndsInAddress(string before) =>
        before[^1] is '/' or '?' or '&' or '=' or '_' && LastWord(before).Contains("://", StringComparison.Ordinal);

    private static HashSet<string> Words(IReadOnlyList<PrintedPage> pages)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var spans = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var segment in pages.SelectMany(p => p.Rows).SelectMany(r => r.Segments))
        {
            foreach (var word in segment.Text.AsSpan().Split(' '))
                spans.Add(segment.Text.AsSpan()[word].Trim(".,;:()"));
        }

        return words;
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..].TrimStart('(', '“', '"');

    private static string FirstWord(string text) =>
        (
            text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? text[..end] : text).Trim('.', ',', ';',
            ':', ')');
}

internal enum WordBreak
{
    Space,

    /// <summary>The hyphen is the typesetter's.</summary>
    WithinWord,

    /// <summary>The hyphen is the word's own.</summary>
    AtHyphen,
    WithinAddress,
}
