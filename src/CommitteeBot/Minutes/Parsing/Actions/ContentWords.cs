using System.Collections.Frozen;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The words of a text that say what it is about, for telling whether two sentences speak of one thing.
/// </summary>
internal static class ContentWords
{
    private static readonly FrozenSet<string> Empty =
        ("the and for with that this from would will shall should could was were are has have had been being " +
        "its their his her him she they them about into onto upon over under out off all any " +
         "agreed agree said added stated asked action actions meeting meetings next which who whom also not but per "
             + "via get put let may can must").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static HashSet<string> From(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start >= 3)
                Add(text[start..i].ToLowerInvariant());
            start = -1;
        }

        return words;

        void Add(string word)
        {
            if (!Empty.Contains(word))
                words.Add(Stem(word));
        }
    }

    /// <summary>The share of the shorter text's content that the longer one has, 0 to 1.</summary>
    public static double Overlap(HashSet<string> a, HashSet<string> b)
    {
        var least = Math.Min(a.Count, b.Count);
        return least == 0 ? 0 : (double)a.Count(b.Contains) / least;
    }

    /// <summary>Enough to let "figures" meet "figure" and "ordering" meet "order".</summary>
    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "es", "s"])
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        return word;
    }
}
