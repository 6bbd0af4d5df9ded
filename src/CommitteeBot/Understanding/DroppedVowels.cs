using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Understanding;

/// <summary>Puts the vowels back that thumbs leave out: "evrything outstndng", "reopn", "agnda".</summary>
internal static partial class DroppedVowels
{
    private const int Shortest = 4;
    private const string Vowels = "aeiou";

    /// <summary>The words that lines to the bot are made of, by what is left of them without vowels.</summary>
    private static readonly FrozenDictionary<string, string[]> BySkeleton = ExampleLine.All.SelectMany(e => e.Words)
        .Where(w => w.Length > Shortest && w.All(char.IsAsciiLetterLower)).Distinct().GroupBy(Skeleton)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <param name="isWord">Whether it is a word or a name as it stands.</param>
    /// <returns>Null where nothing is left out.</returns>
    public static string? PutBack(string line, Func<string, bool> isWord)
    {
        var full = Word().Replace(line, m => Of(m.Value) is { } whole && !isWord(m.Value) ? whole : m.Value);
        return full == line ? null : full;
    }

    /// <summary>The one word that it can be; null where there are two.</summary>
    private static string? Of(string word) =>
        word.Length >= Shortest && BySkeleton.TryGetValue(Skeleton(word), out var words) && !words.Contains(word)
            && words.Where(w => IsLeftOf(word, w)).ToList() is [var one] ? one : null;

    private static string Skeleton(string word) =>
        string.Concat(word.Where((c, i) => i == 0 || !Vowels.Contains(c, StringComparison.Ordinal)));

    /// <summary>Whether vowels of the whole word were left out and nothing was added or changed.</summary>
    private static bool IsLeftOf(string word, string whole)
    {
        var at = 0;
        foreach (var letter in whole)
        {
            if (at < word.Length && word[at] == letter)
                at++;
        }

        return at == word.Length && word.Length < whole.Length;
    }

    /// <summary>A quotation, which stays, or a word in small letters.</summary>
    [GeneratedRegex("[\"“][^\"”]*[\"”]|(?<![\\w/@.’'-])[a-z]{4,}(?![\\w/@’'-]|\\.\\w)")]
    private static partial Regex Word();
}
