using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommitteeBot.Language;

/// <summary>A word of a text: as the index spells it, its stem and its position.</summary>
internal readonly record struct Token(string Text, string Stem, int Start, int End);

/// <summary>
/// Cuts text into words as the full-text index does: letters and digits hold together, all else parts; no accents,
/// lower case.
/// </summary>
internal static class Tokenizer
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static List<Token> Tokenize(string text)
    {
        var words = new List<Token>(text.Length / 6);
        var at = 0;
        while (at < text.Length)
        {
            if (!IsPart(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsPart(text[at]))
                at++;
            var word = Normalize(text.AsSpan(start, at - start));
            words.Add(new Token(word, PorterStemmer.Stem(word), start, at));
        }

        return words;
    }

    public static IEnumerable<string> Stems(string text) => Tokenize(text).Select(w => w.Stem);

    /// <summary>As the index spells a word: lower case without accents.</summary>
    public static string Normalize(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExcept(Plain))
            return string.Create(word.Length, word, (target, source) => source.ToLowerInvariant(target));

        var spelt = new StringBuilder(word.Length);
        foreach (var letter in new string(word).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                spelt.Append(char.ToLowerInvariant(letter));
        }

        return spelt.ToString();
    }

    private static bool IsPart(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || (letter > 127 && IsLetterOfOtherScripts(letter));

    private static bool IsLetterOfOtherScripts(char letter) =>
        char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
