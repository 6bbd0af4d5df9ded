using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// Whether words are surely the name of somebody: a mention, or of somebody whom the committee knows, by the whole
/// name or a
/// part of it, with a title or the initial of the other part.
/// </summary>
internal static partial class KnownName
{
    private const int MostWords = 5;

    /// <summary>An office is only called by its whole name.</summary>
    private static readonly HashSet<string> OfOffices = new(["of", "for", "and", "the", "&"], StringComparer.OrdinalIgnoreCase);

    public static bool Is(string words, CommandContext context) =>
        Between().Split(words.Trim()) is var parts && parts.All(p => IsOne(p.Trim().TrimStart('@'), context));

    /// <summary>The name that the line begins with, as long as it is one; null where it begins with none.</summary>
    public static string? Leading(string line, CommandContext context)
    {
        foreach (var end in Ends(line).Reverse())
        {
            if (IsOne(line[..end].TrimStart('@'), context))
                return line[..end];
        }

        return null;
    }

    private static IEnumerable<int> Ends(string line)
    {
        var end = 0;
        for (var words = 0; words < MostWords && end < line.Length && (end = line.IndexOf(' ', end + 1)) > 0; words++)
            yield return end;
    }

    private static bool IsOne(string name, CommandContext context)
    {
        if (name.Length == 0)
            return false;
        if (Self().IsMatch(name) || context.Mentions.Concat(context.People).Contains(name, StringComparer.OrdinalIgnoreCase))
            return true;
        var bare = PersonMatcher.WithoutTitle(name);
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.All(w => w.TrimEnd('.').Length < 2))
            return false;
        return context.People.Any(person => person.Split(' ') is { Length: > 1 } names
            && char.IsUpper(names[^1][0]) && !names.Any(OfOffices.Contains)
            && words.All(w => names.Any(n => IsPart(w, n))));
    }

    private static bool IsPart(string word, string name) =>
        name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (word.TrimEnd('.') is [var initial] && char.ToUpperInvariant(initial) == char.ToUpperInvariant(name[0]));

    [GeneratedRegex(@"\s*(?:,\s*and\b|,|;|/|&|\+|\band\b|\bwith\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex("^(?:I|me|myself)$", RegexOptions.IgnoreCase)]
    private static partial Regex Self();
}
