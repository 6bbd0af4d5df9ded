using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Committees;

/// <summary>
/// Compares printed names of committees, formats them, and chooses the prefix of a new committee's actions.
/// </summary>
internal static partial class CommitteeNaming
{
    private static readonly HashSet<string> SmallWords = new(
        StringComparer.OrdinalIgnoreCase) { "of", "the", "and", "for", "in", "on", "to", "at" };

    /// <summary>
    /// Equal keys mean the same committee: case, punctuation, <c>&amp;</c> and a leading article do not matter.
    /// </summary>
    public static string Key(string name)
    {
        var words = Words().Matches(name.Replace("&", " and ", StringComparison.Ordinal))
            .Select(m => m.Value.ToLowerInvariant()).ToList();
        if (words.Count > 1 && words[0] == "the")
            words.RemoveAt(0);
        return string.Join(' ', words);
    }

    /// <summary>Capitals throughout are a heading's habit, not the name.</summary>
    public static string DisplayName(string name)
    {
        var text = Spaces().Replace(name.Trim(), " ");
        if (text.Any(char.IsLower))
            return text;

        var words = text.ToLower(CultureInfo.GetCultureInfo("en-GB")).Split(' ');
        return string.Join(' ', words.Select((w, i) => i > 0 && SmallWords.Contains(w) ? w : Capitalised(w)));
    }

    /// <summary>Two to five letters from the initials of the name, other than those taken.</summary>
    public static string Prefix(string name, IReadOnlySet<string> taken)
    {
        var words = Words().Matches(name).Select(m => m.Value)
            .Where(w => !SmallWords.Contains(w) && char.IsLetter(w[0])).ToList();
        var initials = string.Concat(words.Take(4).Select(w => char.ToUpperInvariant(w[0])));
        var letters = string.Concat(words.SelectMany(w => w)).ToUpperInvariant() is { Length: > 0 } all ? all : "ACT";
        var first = initials.Length >= 2 ? initials : letters[..Math.Min(3, letters.Length)].PadRight(2, 'X');
        if (!taken.Contains(first))
            return first;

        for (var i = 0; i < 26 * 26; i++)
        {
            var tried = i < 26
                ? $"{first}{(char)('A' + i)}"
                : $"{first[..Math.Min(3, first.Length)]}{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}";
            if (!taken.Contains(tried))
                return tried;
        }

        throw new InvalidOperationException("Every prefix of this committee's initials is taken.");
    }

    private static string Capitalised(string word) =>
        word.Length == 0 ? word : string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
