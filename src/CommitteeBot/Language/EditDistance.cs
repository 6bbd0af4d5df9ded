namespace CommitteeBot.Language;

/// <summary>
/// The number of typos between two words (Damerau–Levenshtein): a letter too many, too few, wrong, or two swapped.
/// </summary>
internal static class EditDistance
{
    private const int LongestWord = 40;

    /// <summary>The number of typos at which a word of that length is still recognised.</summary>
    public static int MaxTypos(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    public static bool IsWithin(string a, string b, int most) => Measure(a, b, most) <= most;

    /// <summary>The distance, or more than <paramref name="most"/> as soon as it must be more.</summary>
    public static int Measure(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > LongestWord || b.Length > LongestWord)
            return most + 1;

        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
