using System.Text.RegularExpressions;

namespace CommitteeBot.Import.Versions;

/// <summary>How much of the shorter of two texts stands in the other, word for word.</summary>
internal static partial class TextOverlap
{
    /// <summary>
    /// Four words in a row are seldom alike by chance, and survive the correction of a figure or a name.
    /// </summary>
    private const int RunLength = 4;

    /// <summary>A text of fewer runs is compared by its words.</summary>
    private const int MinRuns = 20;

    /// <param name="siblings">Other minutes of the body: what stands in those too tells nothing.</param>
    /// <returns>0 to 1; 0 where one of them has no words.</returns>
    public static double Of(string one, string other, IReadOnlyCollection<string>? siblings = null)
    {
        var (a, b) = (Words(one), Words(other));
        if (Math.Min(a.Count, b.Count) < MinRuns + RunLength)
            return Share(Runs(a, 1), Runs(b, 1));
        var (mine, theirs) = (Runs(a, RunLength), Runs(b, RunLength));
        var formal = (siblings ?? []).SelectMany(s => Runs(Words(s), RunLength)).ToHashSet(StringComparer.Ordinal);
        var (own, rest) = (mine.Except(formal).ToHashSet(), theirs.Except(formal).ToHashSet());
        return Math.Min(own.Count, rest.Count) < MinRuns ? Share(mine, theirs) : Share(own, rest);
    }

    private static double Share(HashSet<string> mine, HashSet<string> theirs)
    {
        var shorter = Math.Min(mine.Count, theirs.Count);
        return shorter == 0 ? 0 : (double)mine.Count(theirs.Contains) / shorter;
    }

    private static HashSet<string> Runs(List<string> words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Count - length + 1))
            .Select(i => string.Join(' ', words.GetRange(i, length))).ToHashSet(StringComparer.Ordinal);

    private static List<string> Words(string text) =>
        Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToList();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
