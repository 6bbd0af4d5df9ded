using System.Text.RegularExpressions;

namespace CommitteeBot.Language;

/// <summary>
/// Compares two texts for the same action: the same significant words, in any order, apart from a typo or one word
/// more. Any word with a digit must be exactly the same: "the 2018 figures" are not the 2019 ones.
/// </summary>
internal sealed partial class TextSimilarity
{
    /// <summary>From so many words on, one more word makes no difference.</summary>
    private const int ManyWords = 5;

    /// <summary>Short words have too many neighbours to tell a typo from another word.</summary>
    private const int SlipFrom = 5;

    private static readonly HashSet<string> Small = new(
        ["a", "an", "the", "to", "of", "for", "and", "on", "in", "at", "by", "with", "will", "be", "please", "their",
            "its", "this", "that", "all"], StringComparer.Ordinal);

    private readonly string text;
    private readonly List<string> words;
    private readonly int digits;

    private TextSimilarity(string text) => (this.text, words, digits) = (text, Words(text), Digits(text));

    /// <summary>Prepares a text for comparison with many.</summary>
    public static TextSimilarity From(string text) => new(text);

    public static bool IsSame(string one, string other) => From(one).IsSame(other);

    public bool IsSame(string other)
    {
        // Words with digits must be the same in both, so texts with different numbers of digits need no further
        // comparison.
        if (Digits(other) != digits)
            return false;
        var (a, b) = (words, Words(other));
        if (a.Count == 0 || b.Count == 0)
            return a.Count == b.Count && text.Equals(other, StringComparison.OrdinalIgnoreCase);
        if (Math.Abs(a.Count - b.Count) > 1)
            return false;
        var onlyB = new List<string>(b);
        var onlyA = a.Where(w => !onlyB.Remove(w)).ToList();
        onlyA.RemoveAll(w => onlyB.FindIndex(v => IsSlip(w, v)) is var at and >= 0 && Take(onlyB, at));
        var most = Math.Min(a.Count, b.Count) >= ManyWords ? 1 : 0;
        return onlyA.Count + onlyB.Count <= most && !onlyA.Concat(onlyB).Any(HasFigure);
    }

    private static bool Take(List<string> words, int at)
    {
        words.RemoveAt(at);
        return true;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var small = text.ToLowerInvariant();
        foreach (var match in Word().EnumerateMatches(small))
        {
            if (small.Substring(match.Index, match.Length) is var word && !Small.Contains(word))
                words.Add(word);
        }

        return words;
    }

    private static int Digits(string text) => text.Count(char.IsDigit);

    private static bool HasFigure(string word) => word.Any(char.IsDigit);

    private static bool IsSlip(string a, string b) =>
        a.Length >= SlipFrom && b.Length >= SlipFrom && !HasFigure(a) && !HasFigure(b)
            && EditDistance.IsWithin(a, b, most: 1);

    [GeneratedRegex(@"[\p{L}\p{N}'’-]+")]
    private static partial Regex Word();
}
