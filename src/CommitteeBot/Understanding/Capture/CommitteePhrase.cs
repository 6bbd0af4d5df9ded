using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Capture;

/// <summary>The committee that a line names at one of its edges: <c>COM: …</c>, <c>[Audit Committee] …</c>, <c>… for the Audit Committee</c>.</summary>
internal static class CommitteePhrase
{
    public static (string Text, string? Committee) Take(string text, IReadOnlyList<CommitteeName> committees) =>
        TakeFirst(text, committees) is { Committee: not null } first ? first : TakeLast(text, committees);

    /// <summary>As a heading before the line.</summary>
    public static (string Text, string? Committee) TakeFirst(string text, IReadOnlyList<CommitteeName> committees)
    {
        foreach (var committee in committees.Where(c => IsIn(text, c)))
        {
            var either = Either(committee);
            var first = Regex.Match(text, $@"^(?:\[{either}\]|(?:for|in|at)\s+(?:the\s+)?{either}\s*[:,–—-]|{either}\s*[:–—])\s*", RegexOptions.IgnoreCase);
            if (first.Success)
                return (text[first.Length..], committee.Name);
        }

        return (text, null);
    }

    private static (string Text, string? Committee) TakeLast(string text, IReadOnlyList<CommitteeName> committees)
    {
        var end = text.TrimEnd(' ', '\t', '\r', '\n', '.', '!', ')', ']');
        foreach (var committee in committees.Where(c => end.EndsWith(c.Name, StringComparison.OrdinalIgnoreCase) || end.EndsWith(c.Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            var either = Either(committee);
            var last = Regex.Match(text, $@"\s*(?:\[{either}\]|\({either}\)|\b(?:for|in|at|of|from)\s+(?:the\s+)?{either})\s*[.!]?$", RegexOptions.IgnoreCase);
            if (last.Success)
                return (text[..last.Index], committee.Name);
        }

        return (text, null);
    }

    /// <summary>The prefix in capitals, or the name, standing at an edge without any word that leads to it.</summary>
    public static (string Text, string? Committee) TakeBare(string text, IReadOnlyList<CommitteeName> committees)
    {
        foreach (var committee in committees.Where(c => IsIn(text, c)))
        {
            var bare = Regex.Match(text.Trim(), $@"^(?:(?i:{Regex.Escape(committee.Name)})|{Regex.Escape(committee.Prefix)})(?:\s+|$)|(?:^|\s+)(?:(?i:{Regex.Escape(committee.Name)})|{Regex.Escape(committee.Prefix)})$");
            if (bare.Success)
                return (text.Trim().Remove(bare.Index, bare.Length).Trim(), committee.Name);
        }

        return (text, null);
    }

    /// <summary>Few lines name a committee, and none should have to wait for the patterns of all.</summary>
    private static bool IsIn(string text, CommitteeName committee) =>
        text.Contains(committee.Name, StringComparison.OrdinalIgnoreCase) || text.Contains(committee.Prefix, StringComparison.OrdinalIgnoreCase);

    private static string Either(CommitteeName committee) => $"(?:{Regex.Escape(committee.Name)}|{Regex.Escape(committee.Prefix)})";

    /// <summary>The committee that these words mean: its name, its prefix, or words that only its name holds.</summary>
    public static string? Find(string words, IReadOnlyList<CommitteeName> committees)
    {
        var wanted = words.Trim().TrimEnd('.', '!');
        if (wanted.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            wanted = wanted[4..];
        if (wanted.Length == 0)
            return null;
        var exact = committees.FirstOrDefault(c =>
            c.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase) || c.Prefix.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (exact is not null)
            return exact.Name;
        var holding = committees.Where(c => c.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return holding.Count == 1 ? holding[0].Name : null;
    }
}
