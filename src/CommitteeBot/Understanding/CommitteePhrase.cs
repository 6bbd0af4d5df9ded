using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding;

/// <summary>
/// Removes the committee from a command that names it at one of its edges: <c>COM: …</c>, <c>[Audit Committee] …</c>,
/// <c>… for the Audit Committee</c>.
/// </summary>
internal static class CommitteePhrase
{
    public static (string Text, string? Committee) Extract(string text, IReadOnlyList<KnownCommittee> committees) =>
        ExtractHeading(text, committees) is { Committee: not null } first ? first : ExtractTail(text, committees);

    /// <summary>As a heading before the line.</summary>
    public static (string Text, string? Committee) ExtractHeading(string text, IReadOnlyList<KnownCommittee> committees)
    {
        foreach (var committee in committees.Where(c => IsIn(text, c)))
        {
            var name = AnyCase(committee);
            var heading = Regex.Match(
                text, $@"^(?:\[{name}\]|(?:for|in|at)\s+(?:the\s+)?{name}\s*[:,–—-]|{name}\s*[:–—])\s*",
                RegexOptions.IgnoreCase);
            if (heading.Success)
                return (text[heading.Length..], committee.Name);
        }

        return (text, null);
    }

    /// <summary>The prefix in capitals, or the name, at an edge without any word that leads to it.</summary>
    public static (string Text, string? Committee) ExtractBare(string text, IReadOnlyList<KnownCommittee> committees)
    {
        foreach (var committee in committees.Where(c => IsIn(text, c)))
        {
            var name = PrefixInCapitals(committee);
            var bare = Regex.Match(text.Trim(), $@"^{name}(?:\s+|$)|(?:^|\s+){name}$");
            if (bare.Success)
                return (text.Trim().Remove(bare.Index, bare.Length).Trim(), committee.Name);
        }

        return (text, null);
    }

    /// <summary>Anywhere, as it suits the sentence: "the next meeting of the Audit Committee is …".</summary>
    public static (string Text, string? Committee) ExtractAnywhere(
        string line, IReadOnlyList<KnownCommittee> committees)
    {
        foreach (var committee in committees.Where(c => IsIn(line, c)).OrderByDescending(c => c.Name.Length))
        {
            // Not as part of an action's reference.
            var named = Regex.Match(line, $@"\s*\b(?:(?:of"
                + $@"|for)\s+(?:the\s+)?)?{PrefixInCapitals(committee)}(?![\w-])(?:['’]s)?");
            if (named.Success)
                return (line.Remove(named.Index, named.Length).Trim(), committee.Name);
        }

        return (line, null);
    }

    private static (string Text, string? Committee) ExtractTail(string text, IReadOnlyList<KnownCommittee> committees)
    {
        var end = text.TrimEnd(' ', '\t', '\r', '\n', '.', '!', ')', ']');
        foreach (var committee in committees.Where(c => Names(c).Concat(Prefixes(c)).Any(n => EndsWith(end, n))))
        {
            var name = AnyCase(committee);
            var tail = Regex.Match(
                text, $@"\s*(?:\[{name}\]|\({name}\)|\b(?:for|in|at|of|from)\s+(?:the\s+)?{name})\s*[.!]?$",
                RegexOptions.IgnoreCase);
            if (tail.Success)
                return (text[..tail.Index], committee.Name);
        }

        return (text, null);
    }

    /// <summary>Few lines name a committee, and none should have to wait for the patterns of all.</summary>
    private static bool IsIn(string text, KnownCommittee committee) =>
        Names(committee).Concat(Prefixes(committee)).Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>People go on saying what a committee was called before.</summary>
    private static IEnumerable<string> Names(KnownCommittee committee) => committee.EarlierNames.Prepend(committee.Name);

    private static IEnumerable<string> Prefixes(KnownCommittee committee) =>
        committee.EarlierPrefixes.Prepend(committee.Prefix);

    private static string OneOf(IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));

    private static bool EndsWith(string text, string name) => text.EndsWith(name, StringComparison.OrdinalIgnoreCase);

    private static string AnyCase(KnownCommittee committee) => $"(?:{OneOf(Names(committee))}"
        + $"|{OneOf(Prefixes(committee))})";

    private static string PrefixInCapitals(KnownCommittee committee) =>
        $"(?:(?i:{OneOf(Names(committee))})|{OneOf(Prefixes(committee))})";
}
