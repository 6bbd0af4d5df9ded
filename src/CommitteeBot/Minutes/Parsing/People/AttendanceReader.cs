using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Reads the attendance: members, people in attendance and apologies, from the lists at the head and from items.
/// </summary>
internal static partial class AttendanceReader
{
    /// <param name="lines">Of the head of the document, up to the first item.</param>
    /// <param name="meeting">Tells which column of a register of meetings is this one's.</param>
    public static List<Attendee> Read(
        IReadOnlyList<SourceLine> lines, IReadOnlyList<ParsedItem> items, DateOnly? meeting)
    {
        var people = new List<Attendee>();
        var tables = AttendanceTable.FindAll(
            [
                .. lines.Where(l => l.Text.Length > 0).Select(l => new AttendanceTable.MarkedPerson(l.Cells, l.Number)),
                .. items.Take(3).SelectMany(i => i.Body).Select(b => new AttendanceTable.MarkedPerson(b.Cells, b.Line)),
            ],
            meeting).ToList();
        var away = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var aIsAbsent = tables.Count > 0 && lines.Any(l => LetterForAbsent().IsMatch(l.Text));
        foreach (var (person, presence) in tables.SelectMany(t => t.Read(aIsAbsent)))
        {
            if (presence is null)
                away.Add(person.Name);
            else
                people.Add(person);
        }

        var taken = tables.SelectMany(t => t.Lines).ToHashSet();
        people.AddRange(AttendanceColumns.Read([.. lines.Where(l => !taken.Contains(l.Number))], taken));
        lines = [.. lines.Where(l => !taken.Contains(l.Number))];
        people.AddRange(AttendanceLists.Read(lines));
        foreach (
            var block in BlockBuilder.Build(lines, Layout.Detect(lines))
                .Where(b => b.Text.Contains("pologies", StringComparison.Ordinal)))
            people.AddRange(AttendanceItems.ApologiesIn(block.Text, block.LineAt));
        foreach (var item in items.Take(6))
            AttendanceItems.Add(item, people);
        foreach (var block in items.SelectMany(i => i.Body))
            AttendanceItems.AddJoiners(block, people);
        people.RemoveAll(p => away.Contains(p.Name) && tables.Exists(t => t.Lines.Contains(p.Line)));
        return Substitutes(Distinct(people), items);
    }

    /// <summary>
    /// "Councillor Fox attended as substitute for Councillor Young" tells of two people whom the lists have apart.
    /// </summary>
    private static List<Attendee> Substitutes(List<Attendee> people, IReadOnlyList<ParsedItem> items)
    {
        foreach (
            var block in items.Take(4)
                .SelectMany(i => i.Body).Where(b => b.Text.Contains("ubstitut", StringComparison.Ordinal)))
            foreach (Match match in Substitute().Matches(block.Text))
            {
                var here = PersonGrammar.ReadName(match.Groups["here"].Value).Name?.Split(' ')[^1];
                var at = people.FindIndex(
                    p =>
                        p.Presence != Presence.Apologies
                            && here is not null && p.Name.EndsWith(here, StringComparison.Ordinal));
                if (at >= 0 && PersonGrammar.ReadName(match.Groups["away"].Value).Name is { } away)
                    people[at] = people[at] with
                    {
                        SubstituteFor = people.Find(
                            p =>
                                p.Presence == Presence.Apologies
                                    && p.Name.EndsWith(away.Split(' ')[^1], StringComparison.Ordinal))?.Name
                            ?? away,
                    };
            }

        return people;
    }

    private static List<Attendee> Distinct(List<Attendee> people)
    {
        var kept = new List<Attendee>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
            if (!person.Name.Contains(' ', StringComparison.Ordinal)
                && kept.Exists(
                    k =>
                        k.Presence == person.Presence
                            && k.Name.EndsWith(" " + person.Name, StringComparison.OrdinalIgnoreCase)
                            && person.Presence == Presence.Apologies))
                continue;
            else if (person.Name.Length > 1
                && !(AttendancePhrases.Initials().IsMatch(person.Name) && person.Presence == Presence.Apologies)
                && !NoName().IsMatch(person.Name) && seen.Add(person.Name))
                kept.Add(person);
        return kept;
    }

    [GeneratedRegex(
        @"(?<here>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s)?(?:[A-Z][\w.’'-]*\s){1,3})(?:attended\s|was\s|were\s|" +
        @"acted\s|acting\s|present\s)?(?:as\s)?(?:an?\s|the\s)?substitut(?:e|ed|" +
        @"ing)\s(?:member\s)?for\s(?<away>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|" +
        @"Dr)\.?\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]+){0,2})|(?<away>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|" +
        @"Dr)\.?\s)(?:[A-Z][\w.’'-]*\s){1,3})\(substitut(?:e|ed)(?:\sby|:)?\s(?<here>[^()]{3,60})\)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Substitute();

    /// <summary>"A = absent"</summary>
    [GeneratedRegex(@"\bA\s?[=:–-]\s?absent", RegexOptions.IgnoreCase)]
    private static partial Regex LetterForAbsent();

    [GeneratedRegex(
        @"^(?:none|nil|name|public|members?|apologies|absent|present|various|quorate|quorum|minutes|meeting|" +
        @"vacancy|vacant|n/a|tbc)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NoName();
}
