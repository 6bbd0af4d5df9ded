using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Attendance as a table with a mark for each person: a tick under "Present" or "Apologies", a letter in one column, or
/// a column for each meeting of the year.
/// </summary>
internal sealed partial class AttendanceTable
{
    internal readonly record struct MarkedPerson(IReadOnlyList<string> Cells, int Line);

    private enum AttendanceColumn
    {
        Person,
        Present,
        InAttendance,
        Apologies,
        Absent,

        /// <summary>The mark itself says which.</summary>
        Mark,
        OtherMeeting,
    }

    private readonly IReadOnlyList<AttendanceColumn> columns;
    private readonly List<MarkedPerson> rows = [];

    private AttendanceTable(IReadOnlyList<AttendanceColumn> columns) => this.columns = columns;

    /// <summary>The lines that it takes, its head's too.</summary>
    public HashSet<int> Lines { get; } = [];

    public static IEnumerable<AttendanceTable> FindAll(IReadOnlyList<MarkedPerson> all, DateOnly? meeting)
    {
        AttendanceTable? open = null;
        var found = new List<AttendanceTable>();
        foreach (var row in all)
        {
            // "Pat Booth | Present" is no head.
            if (ReadHead(row.Cells, meeting) is { } head
                && !(open is not null && row.Cells.Count <= open.columns.Count
                    && PersonGrammar.BeginsPerson(row.Cells[0])))
            {
                open = new AttendanceTable(head);
                open.Lines.Add(row.Line);
                found.Add(open);
            }
            else if (row.Cells.Count < 2 || row.Cells.Count > (open?.columns.Count ?? 0))
            {
                open = null;
            }
            else if (open is not null)
            {
                open.rows.Add(row);
                open.Lines.Add(row.Line);
            }
        }

        return found.Where(t => t.HoldsMarks());
    }

    /// <param name="aIsAbsent">The minutes say that the letter A means this.</param>
    /// <returns>Null presence for those who were away without apologies.</returns>
    public IEnumerable<(Attendee Person, Presence? Presence)> Read(bool aIsAbsent)
    {
        foreach (var row in rows)
        {
            var named = row.Cells.Where((_, at) => columns[at] == AttendanceColumn.Person).ToList();
            var presence = PresenceOf(row, aIsAbsent);
            if (presence is not { } known
                || PersonGrammar.Parse(AttendanceLists.JoinCells(named), known.Presence ?? Presence.Apologies, row.Line)
                    is not { } person)
                continue;
            yield return (person, known.Presence);
        }
    }

    private readonly record struct KnownPresence(Presence? Presence);

    private KnownPresence? PresenceOf(MarkedPerson row, bool aIsAbsent)
    {
        for (var at = 0; at < row.Cells.Count; at++)
        {
            var mark = row.Cells[at].Trim();
            if (columns[at] is AttendanceColumn.Person or AttendanceColumn.OtherMeeting || mark.Length == 0)
                continue;
            if (columns[at] == AttendanceColumn.Mark)
                return Here().IsMatch(mark) ? new KnownPresence(Presence.Present)
                    : Beside().IsMatch(mark) ? new KnownPresence(Presence.InAttendance)
                    : mark is "A" && aIsAbsent ? new KnownPresence(null)
                    : Sorry().IsMatch(mark) ? new KnownPresence(Presence.Apologies)
                    : Away().IsMatch(mark) ? new KnownPresence(null)
                    : null;
            if (Nothing().IsMatch(mark))
                continue;
            return columns[at] switch
            {
                AttendanceColumn.Present => new KnownPresence(Presence.Present),
                AttendanceColumn.InAttendance => new KnownPresence(Presence.InAttendance),
                AttendanceColumn.Apologies => new KnownPresence(Presence.Apologies),
                _ => new KnownPresence(null),
            };
        }

        // Where only presence has a column, nobody can say why the others stayed away.
        return columns.Contains(AttendanceColumn.Present) ? new KnownPresence(null) : null;
    }

    private bool HoldsMarks()
    {
        var marks = rows
            .SelectMany(r => r.Cells.Where((c, at) => columns[at] != AttendanceColumn.Person && c.Length > 0)).ToList();
        return marks.Count > 0 && marks.Count(m => Mark().IsMatch(m.Trim())) * 4 >= marks.Count * 3
            && rows.Count(r => PersonGrammar.BeginsPerson(r.Cells[0])) * 2 >= rows.Count;
    }

    private static List<AttendanceColumn>? ReadHead(IReadOnlyList<string> cells, DateOnly? meeting)
    {
        if (cells.Count < 2 || cells.Any(c => c.Length > 40))
            return null;
        var columns = cells
            .Select((c, at) => at == 0 ? AttendanceColumn.Person : ReadHead(c.Trim(' ', ':', '*'), meeting)).ToList();
        return columns.Exists(c => c is not (AttendanceColumn.Person or AttendanceColumn.OtherMeeting))
            && !ApologiesHead().IsMatch(cells[0])
            && !PresentHead().IsMatch(cells[0])
            ? columns
            : null;
    }

    private static AttendanceColumn ReadHead(string head, DateOnly? meeting) =>
        PresentHead().IsMatch(head) ? AttendanceColumn.Present
            : BesideHead().IsMatch(head) ? AttendanceColumn.InAttendance
            : ApologiesHead().IsMatch(head) ? AttendanceColumn.Apologies
            : AbsentHead().IsMatch(head) ? AttendanceColumn.Absent
            : MarkHead().IsMatch(head) ? AttendanceColumn.Mark
            : MonthHead().IsMatch(head)
            ? PrintedDate.MonthNumber(head) == meeting?.Month ? AttendanceColumn.Mark : AttendanceColumn.OtherMeeting
            : PrintedDate.First(head) is { } date
            ? date.Day == meeting?.Day && date.Month == meeting?.Month
                ? AttendanceColumn.Mark
                : AttendanceColumn.OtherMeeting
            : AttendanceColumn.Person;

    [GeneratedRegex(@"^(?:members?\s)?(?:present|attended|here|attending)\W?$", RegexOptions.IgnoreCase)]
    private static partial Regex PresentHead();

    /// <summary>"May", "Sept 26"</summary>
    [GeneratedRegex(
        @"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s(?:20)?\d\d)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MonthHead();

    [GeneratedRegex(@"^in\sattendance$|^(?:attending|present)\sonline$", RegexOptions.IgnoreCase)]
    private static partial Regex BesideHead();

    [GeneratedRegex(
        @"^(?:apolog(?:y|ies)(?:\s(?:given|received|sent|for\sabsence))?|apols?|regrets)\W?$", RegexOptions.IgnoreCase)]
    private static partial Regex ApologiesHead();

    [GeneratedRegex(@"^(?:absent|not\spresent|did\snot\sattend|no\sapolog(?:y|ies)|dna)\W?$", RegexOptions.IgnoreCase)]
    private static partial Regex AbsentHead();

    [GeneratedRegex(
        @"^(?:p\s?/\s?a(?:\s?/\s?\w{1,3})?|attendance|status|present\s?/\s?\w+|present\sor\s\w+|"
            + @"attend(?:ed|ance)\s?\([^()]{1,20}\)|attended\?|"
            + @"here\?|this\smeeting|today)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MarkHead();

    [GeneratedRegex(
        @"^(?:[✓✔√☑●•ü]|p(?:resent)?(?:\s?\([^()]{1,40}\))?|y(?:es)?|attended|here|in\sperson|online|"
            + @"remote(?:ly)?|1)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Here();

    [GeneratedRegex(@"^(?:ia|i/a|in\sattendance|att)$", RegexOptions.IgnoreCase)]
    private static partial Regex Beside();

    [GeneratedRegex(
        @"^(?:a|aps?|apols?|apolog(?:y|ies)(?:\s(?:given|received|sent|accepted|noted|tendered))?|regrets)\.?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sorry();

    [GeneratedRegex(@"^(?:[✗✘x×☒–—-]|abs?|absent|n(?:o)?|dna|did\snot\sattend|not\spresent|0)$", RegexOptions.IgnoreCase)]
    private static partial Regex Away();

    [GeneratedRegex(@"^(?:[–—-]|no?|n/a|☐)$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(
        @"^(?:[✓✔√☑☐●•ü✗✘x×☒–—-]|p(?:resent)?(?:\s?\([^()]{1,40}\))?|y(?:es)?|no?|n/a|"
            + @"attended|here|in\sperson|online|remote(?:ly)?|"
        + @"ia|i/a|in\sattendance|att|a|aps?|apols?|apolog(?:y|ies)"
        + @"(?:\s(?:given|received|sent|accepted|noted|tendered))?|regrets|abs?"
        + @"|absent|dna|did\snot\sattend|not\spresent|[01])\.?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
