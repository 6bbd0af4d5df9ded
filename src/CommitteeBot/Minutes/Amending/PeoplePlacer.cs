using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Amendments;

namespace CommitteeBot.Minutes.Amending;

/// <summary>Puts a person into the list of those present or of apologies, or takes one out.</summary>
internal static partial class PeoplePlacer
{
    public static IReadOnlyList<Attendee> Apply(IReadOnlyList<Attendee> people, MinutesAmendment amendment)
    {
        var isPresent = amendment.Place.IsPresentList == true;
        if (amendment.Old is { } gone)
            return [.. people.Where(p => !IsSame(p, gone) || IsAway(p) == isPresent)];
        var name = amendment.New!;
        var known = people.FirstOrDefault(p => IsSame(p, name));
        if (known is not null && IsAway(known) != isPresent)
            return people;
        var wanted = isPresent ? Presence.Present : Presence.Apologies;
        var beside = people.LastOrDefault(p => p.Presence == wanted) ?? (people.Count > 0 ? people[^1] : null);
        var person = known is null
            ? new Attendee(name, null, null, null, wanted, false, null, beside?.Line ?? 1)
            : known with { Presence = wanted, Line = beside?.Line ?? known.Line, IsChair = false };
        var list = people.Where(p => p != known).ToList();
        var at = list.FindLastIndex(p => p.Presence == wanted);
        list.Insert(at < 0 ? list.Count : at + 1, person);
        return list;
    }

    /// <summary>The name in the sentences and lines that list people, where those are lists in a line.</summary>
    public static IEnumerable<TextEdit> Edits(
        PrintedLines page, IReadOnlyList<Attendee> people, MinutesAmendment amendment)
    {
        var isPresent = amendment.Place.IsPresentList == true;
        var name = amendment.Old ?? amendment.New!;
        var onLine = people.GroupBy(p => p.Line).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (line, group) in onLine)
        {
            var leaves = group.Find(p => IsSame(p, name) && (amendment.Old is null
                ? IsAway(p) == isPresent
                : IsAway(p) != isPresent));
            // A line of its own goes with the person; the list of the record has it without.
            if (leaves is not null && page.Find(leaves.Name, line, Math.Min(page.Lines.Count, line + 2)) is [var there, ..])
                yield return Taken(page, there, group.Count);
        }

        if (amendment.New is null || people.Any(p => IsSame(p, name) && IsAway(p) != isPresent))
            yield break;
        var last = people.LastOrDefault(p => IsAway(p) != isPresent && (!isPresent || p.Presence == Presence.Present));
        if (last is null || (onLine[last.Line].Count < 2
            && !page.Lines[last.Line - 1].Contains(':', StringComparison.Ordinal)
            && !Prose().IsMatch(page.Lines[last.Line - 1])))
            yield break;
        if (page.Find(last.Name, last.Line, Math.Min(page.Lines.Count, last.Line + 2)) is [.., var end])
            yield return new TextEdit(
                end.End + Office().Match(page.Text, end.End, Math.Min(80, page.Text.Length - end.End)).Length, 0,
                $", {FullName(people, name)}");
    }

    /// <summary>With the first name that the other list has.</summary>
    private static string FullName(IReadOnlyList<Attendee> people, string name) =>
        people.FirstOrDefault(p => IsSame(p, name)) is { } known && known.Name.Contains(' ', StringComparison.Ordinal)
            ? $"{Titles().Match(name).Value.Trim()} {Titles().Replace(known.Name, "")}".Trim()
            : name;

    private static TextEdit Taken(PrintedLines page, TextEdit name, int listed)
    {
        if (listed == 1)
        {
            var title = OwnTitle().Match(page.Text[Math.Max(0, name.Start - 20)..name.Start]).Length;
            var isLabelled = page.Text[..(name.Start - title)].TrimEnd().EndsWith(':');
            return new TextEdit(name.Start - title, name.Length + title, isLabelled ? "none" : "nobody");
        }

        var before = Before().Match(page.Text[Math.Max(0, name.Start - 40)..name.Start]);
        if (before.Success)
            return new TextEdit(name.Start - before.Length, name.Length + before.Length, "");
        var after = After().Match(page.Text, name.End, Math.Min(40, page.Text.Length - name.End));
        return name with { Length = name.Length + after.Length };
    }

    public static bool IsSame(Attendee person, string name)
    {
        var (a, b) = (Bare(person.Name), Bare(name));
        if (a.Length == 0 || b.Length == 0 || !string.Equals(a[^1], b[^1], StringComparison.OrdinalIgnoreCase))
            return false;
        // "Cllr Pike" is "Cllr Jo Pike"; "J Pike" is not "M Pike".
        return a.Length == 1 || b.Length == 1 || char.ToUpperInvariant(a[0][0]) == char.ToUpperInvariant(b[0][0]);
    }

    private static bool IsAway(Attendee person) => person.Presence == Presence.Apologies;

    private static string[] Bare(string name) =>
        Titles().Replace(name, " ").Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^(?:" + AmendmentTerms.Title + @"\s?)+", RegexOptions.IgnoreCase)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(?:" + AmendmentTerms.Title + @")\s$")]
    private static partial Regex OwnTitle();

    [GeneratedRegex(@"\b(?:apologies|present|attend\w{0,6})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\G\s?\([^)\n]{1,60}\)")]
    private static partial Regex Office();

    [GeneratedRegex(@"(?:,\s?(?:and\s)?|\sand\s)(?:(?:" + AmendmentTerms.Title + @")\s)?$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\G(?:\s?\([^)\n]{1,60}\))?(?:,\s?(?:and\s)?|\sand\s)")]
    private static partial Regex After();
}
