using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// The lists of people at the head of a document, each under its label: where one begins and ends, and whom its entries
/// name.
/// </summary>
internal static partial class AttendanceLists
{
    private sealed class List(Presence? presence, string? role)
    {
        public Presence? Presence => presence;
        public string? Role => role;
        public List<SourceLine> Entries { get; } = [];
    }

    /// <summary>A point of a list may stand apart from the one before; one so long is no person.</summary>
    private const int MaxEntryLength = 80;

    public static IEnumerable<Attendee> Read(IReadOnlyList<SourceLine> lines) => Lists(lines).SelectMany(ReadPeople);

    private static List<List> Lists(IReadOnlyList<SourceLine> lines)
    {
        var lists = new List<List>();
        List? open = null;
        var gaps = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Text.Length == 0)
            {
                gaps++;
                continue;
            }

            if ((Label(line) ?? FurtherGroup(lists, lines, at)) is { } label)
            {
                open = new List(label.Presence, label.Role);
                lists.Add(open);
                if (!label.IsWholeBlock)
                    open.Entries.Add(line with { Text = line.Text[label.Length..], IsBullet = false });
                gaps = 0;
            }
            else if (open is not null && EndsList(line, gaps > 0, open))
            {
                open = null;
            }
            else
            {
                open?.Entries.Add(line);
                gaps = 0;
            }
        }

        return lists;
    }

    /// <summary>What is set like a label is one only behind a list whose label says what it is.</summary>
    private static AttendanceLabel? FurtherGroup(List<List> lists, IReadOnlyList<SourceLine> lines, int at) =>
        lists is [.., var last] ? GroupLabel.At(lines, at, last.Presence) : null;

    private static AttendanceLabel? Label(SourceLine line) =>
        line.IsBullet && !line.Text.Contains(':', StringComparison.Ordinal) ? null
            : AttendanceLabel.Starts(line.Text, line.IsBold || line.HeadingLevel > 0, line.BoldLength);

    /// <summary>
    /// A list ends at the next heading, at a sentence, and where after a gap something comes that is no name.
    /// </summary>
    private static bool EndsList(SourceLine line, bool afterGap, List open)
    {
        if (line.HeadingLevel > 0 || AttendancePhrases.Sentence().IsMatch(line.Text))
            return true;
        if (open.Entries.Count == 0
            || (line.IsBullet && open.Entries[^1].IsBullet && line.Text.Length < MaxEntryLength))
            return false;
        return afterGap
            && !OfficeFirstNames.IsPartOf(line.Text, open.Entries[^1].Text)
            && !PersonGrammar.BeginsPerson(line.Text)
            && !(open.Entries[^1].Text[^1] is ',' or '-'
            || open.Entries[^1].Text.EndsWith(" and", StringComparison.Ordinal))
            && !line.Text.StartsWith("and ", StringComparison.Ordinal);
    }

    private static List<Attendee> ReadPeople(List list)
    {
        if (list.Presence is not { } presence
            || list.Entries.Count == 0 || AttendancePhrases.Nobody().IsMatch(list.Entries[0].Text))
            return [];
        if (list.Role is { } role)
            return PersonGrammar.Parse(list.Entries[0].Text, presence, list.Entries[0].Number) is { } one
                && one.Name.Contains(' ', StringComparison.Ordinal)
                ? [one with { Role = one.Role ?? role, IsChair = one.IsChair || PersonGrammar.IsChairRole(role) }] : [];
        var people = new List<Attendee>();
        if (!list.Entries.Exists(e => e.IsBullet || e.Cells.Count > 1)
            && BlockBuilder.Merge(list.Entries, (_, _) => " ") is var whole
            && OfficeFirstNames.Read(whole.Text, presence, whole.LineAt) is { Count: > 0 } officeFirst)
            return officeFirst;
        // Lines of a list name one person each where there are several; fewer lines run names on.
        var oneEach = list.Entries.Count >= 3
            && list.Entries.Count(
                e => e.Text.Count(c => c == ',') >= 2 || e.Text.EndsWith(',')) * 3 < list.Entries.Count;
        oneEach |= list.Entries.Count >= 2
            && list.Entries.TrueForAll(
                e =>
                    PersonGrammar.BeginsPerson(e.Text)
                        && e.Text.Count(c => c == ',') < 2 && e.Text[^1] != ',' && !SeveralNames().IsMatch(e.Text));
        var joined = new List<SourceLine>();
        foreach (var entry in list.Entries)
        {
            if (oneEach || entry.IsBullet || entry.Cells.Count > 1)
                people.AddRange(PeopleIn(entry, presence));
            else
                joined.Add(entry);
        }

        people.AddRange(RunOn(joined, presence));
        return people;
    }

    private static IEnumerable<Attendee> PeopleIn(SourceLine entry, Presence presence)
    {
        var text = entry.Cells.Count > 1 ? JoinCells(entry.Cells) : entry.Text;
        if (AttendancePhrases.Nobody().IsMatch(text) || HeaderRow().IsMatch(text))
            return [];
        if (SeveralNames().IsMatch(text))
            return NameList.Read(Several().Replace(GroupPrefix().Replace(text, ""), "$1 "), presence, _ => entry.Number);
        return PersonGrammar.Parse(text, presence, entry.Number) is { } person ? [person] : [];
    }

    /// <summary>Initials in a cell of their own are the short form of the name.</summary>
    public static string JoinCells(IReadOnlyList<string> cells)
    {
        var name = cells.FirstOrDefault(c => c.Length > 0) ?? "";
        var others = cells.Where(c => c.AsSpan().ContainsAnyExcept(" -–—:")).Skip(1).ToList();
        var code = others.Find(c => AttendancePhrases.Initials().IsMatch(c));
        return name
            + (code is null ? "" : $" ({code})") + string.Concat(others.Where(c => c != code).Select(c => " – " + c));
    }

    private static IEnumerable<Attendee> RunOn(List<SourceLine> lines, Presence presence)
    {
        if (lines.Count == 0)
            return [];
        var block = BlockBuilder.Merge(lines, Ends);
        return NameList.Read(block.Text, presence, block.LineAt);

        // A line that ends without a comma still ends an entry, unless the next one cannot begin one.
        static string Ends(SourceLine line, SourceLine next) =>
            line.Text[^1] is ',' or ';'
                || line.Text.EndsWith(" and", StringComparison.Ordinal)
                || next.Text.StartsWith("and ", StringComparison.Ordinal) || !PersonGrammar.BeginsPerson(next.Text)
                ? " "
                : ", ";
    }

    [GeneratedRegex(@"^(?:name|title|attendee|role|organisation)\b.{0,5}(?:–|$)", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderRow();

    [GeneratedRegex(
        @"^(?:councillors|cllrs|governors):?\s|\band\s(?:cllr|councillor|mr|mrs|ms|dr|superintendent|inspector)|" +
        @",\s(?:cllr|councillor|mr|mrs|ms|dr)\.?\s|(?:(?<!\w)[-–].{3,80}){3}|^[A-Z][\w ]{2,40}\s(?:representatives|" +
        @"members|councillors|governors|trustees)\s?:\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex SeveralNames();

    /// <summary>"Employer representatives:" before several of them.</summary>
    [GeneratedRegex(
        @"^[A-Z][\w ]{2,40}\s(?:representatives|members|councillors|governors|trustees)\s?:\s",
        RegexOptions.IgnoreCase)]
    private static partial Regex GroupPrefix();

    [GeneratedRegex(@"^(councillors|cllrs|governors):\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Several();
}
