using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Review;

/// <summary>
/// Forgives one wrong letter in each of the words that these commands are made of. What is mended counts only where
/// it is
/// such a command then.
/// </summary>
internal static partial class ReviewSpelling
{
    private const int ShortestForgiven = 4;

    private static readonly string[] Words =
    [
        "review", "accept", "reject", "minutes", "meeting", "undated", "without", "date", "draft", "check", "publish",
        "proposals", "proposed", "import", "imported", "everything", "questions", "question", "answers", "answer", "reply",
        "waiting", "withdraw", "before", "action",
    ];

    private static readonly HashSet<string> Known = new(Words, StringComparer.OrdinalIgnoreCase);

    /// <summary>The line with its words put right; null where there is nothing to mend.</summary>
    public static string? Correct(string line)
    {
        var mended = Word().Replace(line, m => Mend(m.Value));
        return mended == line ? null : mended;
    }

    private static string Mend(string word) =>
        word.ToUpperInvariant() is "TEH" or "HTE" or "TH" ? "the"
        : word.Length < ShortestForgiven || Known.Contains(word) ? word
        : Array.Find(Words, w => char.ToLowerInvariant(w[0]) == char.ToLowerInvariant(word[0])
            && !word.Equals(w + "s", StringComparison.OrdinalIgnoreCase)
            && EditDistance.IsWithin(word.ToLowerInvariant(), w, most: 1)) ?? word;

    [GeneratedRegex(@"\p{L}{2,20}")]
    private static partial Regex Word();
}
