using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// Tells by what stands in its columns that a table without a head, or with a head in words that nobody else uses, is
/// one of actions. Lists of people, payments, applications and rotas have names, dates or sentences too: where no
/// heading says that actions follow, all three are wanted, the names must be those of the meeting, the days to come and
/// the sentences orders.
/// </summary>
internal sealed partial class ColumnContent
{
    private const double Most = 0.7;
    private const double Half = 0.5;

    /// <summary>A shorter text is a subject.</summary>
    private const double WordsOfTask = 3;

    /// <summary>A longer one is what was said.</summary>
    private const double WordsOfPassage = 12;

    private const int NumberTaskAndOwner = 3;

    private readonly IReadOnlyList<Block> rows;
    private readonly CellPeople names;
    private readonly DateOnly? meeting;
    private readonly int count;

    private ColumnContent(IReadOnlyList<Block> rows, CellPeople names, DateOnly? meeting)
    {
        (this.rows, this.names, this.meeting) = (rows, names, meeting);
        count = rows.Max(r => r.Cells.Count);
    }

    /// <param name="rows">All rows of the table.</param>
    /// <param name="isActionList">A heading over it says that it holds actions.</param>
    public static ActionTable? Find(IReadOnlyList<Block> rows, bool isActionList, CellPeople names, DateOnly? meeting)
    {
        var titled = rows.Where(r => !r.IsTableTitle).ToList();
        if (titled.Count == 0)
            return null;
        var all = new ColumnContent(titled, names, meeting);

        // The first row may be a head that says nothing to us.
        return titled.Count > 1
            && new ColumnContent(titled[1..], names, meeting).Columns(isActionList) is { } below
            && all.FitsBelow(below)
            ? below with { UnreadHead = titled[0] }
            : all.Columns(isActionList);
    }

    /// <summary>
    /// What the head leaves open, by what stands in the columns; null where the rows are none of actions for all that
    /// the head says.
    /// </summary>
    /// <param name="isSure">The heads say that actions follow; "Agreed" over a column may as well head decisions.</param>
    public static ActionTable? Complete(
        ActionTable head, IReadOnlyList<Block> rows, bool isSure, bool isActionList, CellPeople names,
            DateOnly? meeting)
    {
        var entries = rows.Where(r => !r.IsTableTitle && r.Cells.Count(c => c.Length > 0) > 1).ToList();
        if (entries.Count == 0)
            return head;
        var content = new ColumnContent(entries, names, meeting);
        // "1.1" and "1.2" are days too.
        var open = Enumerable.Range(0, content.count)
            .Where(c => !head.Has(c) && content.Share(c, RowNumber.Is) < Half).ToList();
        // A head over two columns, of which the first has numbers.
        if (head.What >= 0 && open.Contains(head.What + 1) && content.Average(head.What) < 2
            && content.Share(head.What, RowNumber.Is) >= Half && content.Average(head.What + 1) > 2)
            head = head with { What = head.What + 1 };
        if (head.Who >= 0 && head.When < 0 && content.Share(head.Who, IsDue) >= Most)
            head = head with { Who = -1, When = head.Who };
        if (head.Who < 0 && head.What >= 0)
            head = head with { Who = content.Best(open, names.ArePeople) };
        if (head.When < 0 && head.What >= 0)
            head = head with { When = content.Best(open.Where(c => c != head.Who), IsDue) };
        if (head.What >= 0 && !isSure && !isActionList && content.Share(head.What, IsOrder) < Half)
            return null;
        if (head.What >= 0)
            return head.Who >= 0 || head.When >= 0 || head.Business >= 0 || isActionList || entries[0].Cells.Count <= 3
                ? head
                : null;
        if (head.Business >= 0 && content.Average(head.Business) >= WordsOfPassage)
            return head;
        var what = open.Append(head.Business).Concat(head.Statuses).Where(c => c >= 0 && content.IsFilled(c, Most)
                && content.MeanWords(c) >= WordsOfTask && (isActionList || content.Share(c, IsOrder) >= Most))
            .OrderByDescending(content.MeanWords).FirstOrDefault(-1);
        return what < 0 ? null
            : head with { What = what, Business = -1, Statuses = [.. head.Statuses.Where(s => s != what)] };
    }

    /// <summary>True where rows without a head fit the columns of the table before them.</summary>
    public static bool GoesOn(ActionTable before, IReadOnlyList<Block> rows, CellPeople names, DateOnly? meeting)
    {
        var content = new ColumnContent(rows, names, meeting);
        return (before.Who < 0 || content.Share(before.Who, c => names.ArePeople(c) || RowAbove.IsSame(c)) >= Half)
            && (before.When < 0 || !content.Filled(before.When).Any()
                || content.Share(before.When, c => IsDue(c) || RowAbove.IsSame(c)) >= Half)
            && (before.Who >= 0 || before.When >= 0
                || (before.Business >= 0 && before.What >= 0 && !content.Filled(before.Business).Any()))
            && !Enumerable.Range(0, content.count).Any(c => content.Share(c, IsMoney) >= Half);
    }

    private double Average(int column) => Filled(column).Any() ? MeanWords(column) : 0;

    private ActionTable? Columns(bool isActionList)
    {
        var columns = Enumerable.Range(0, count).ToList();
        if (columns.Exists(c => Share(c, IsMoney) >= Half && IsFilled(c, Half)))
            return null;
        // "4.1" and "4.2" are days too.
        var when = Best(columns.Where(c => c > 0 || Share(c, RowNumber.Is) < Half), IsDue);
        var status = Best(columns.Where(c => c != when), IsStatus);
        var who = Best(columns.Where(c => c != when && c != status), c => names.ArePeople(c));
        var what = columns
            .Where(c => c != when && c != who && c != status && IsFilled(c, Most) && MeanWords(c) >= WordsOfTask)
            .OrderByDescending(c => Share(c, IsOrder) >= Half).ThenByDescending(MeanWords)
            .FirstOrDefault(-1);
        if (what < 0)
            return null;
        var isOfActions = isActionList
            ? who >= 0 || when >= 0
            : rows.Count > 1 && who >= 0 && Share(who, names.AreKnown) >= Most
                && (when >= 0
                    ? Share(when, IsToCome) >= Most && Share(what, IsOrder) >= Half
                    : Share(what, IsOrder) >= Most && IsFilled(who, Most) && count <= NumberTaskAndOwner);
        return isOfActions ? new ActionTable(what, who, when, status < 0 ? [] : [status], Business: -1) : null;
    }

    /// <summary>The first row has in none of these columns what the others have there.</summary>
    private bool FitsBelow(ActionTable columns)
    {
        var first = rows[0].Cells;
        return !IsOrder(Cell(first, columns.What))
            && (columns.Who < 0 || (Cell(first, columns.Who) is { Length: > 0 } who && !names.AreKnown(who)))
            && (columns.When < 0 || (Cell(first, columns.When) is { Length: > 0 } when && !IsDue(when)));
    }

    private int Best(IEnumerable<int> columns, Func<string, bool> holds) =>
        columns.Where(c => IsFilled(c, Half) && Share(c, holds) >= Most)
            .OrderByDescending(c => Share(c, holds)).FirstOrDefault(-1);

    private bool IsFilled(int column, double least) => Filled(column).Count() >= rows.Count * least;

    private double Share(int column, Func<string, bool> holds) =>
        Filled(column).ToList() is { Count: > 0 } cells ? (double)cells.Count(holds) / cells.Count : 0;

    private double MeanWords(int column) => Filled(column).Average(c => c.Count(char.IsWhiteSpace) + 1);

    private IEnumerable<string> Filled(int column) =>
        rows.Select(r => Cell(r.Cells, column)).Where(c => c.Length > 0);

    private static string Cell(IReadOnlyList<string> cells, int column) =>
        column < cells.Count ? cells[column].Trim() : "";

    private static bool IsDue(string cell) =>
        cell.Length <= 40
            && ((PrintedDate.First(cell) is { } date && date.Text.Length * 2 > cell.Length) || DueCell.IsDue(cell));

    private bool IsToCome(string cell) =>
        meeting is { } day
            && (PrintedDate.First(cell) is { } date
                ? date.OnOrAfter(day) is { } due && due >= day && due < day.AddYears(1)
                : DueCell.IsDue(cell));

    /// <summary>"Write to…", "Get three prices…"</summary>
    public static bool IsOrder(string cell)
    {
        var words = cell.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        // "Review of the rota" is a subject.
        return words.Length == 3 && words[1] != "of" && words[0].ToLowerInvariant() is var verb
            // "Repaired the fence" tells of it.
            && (!CommitmentWords.IsParticiple(verb) || BaseInEd().IsMatch(verb))
            && (CommitmentWords.IsDoing(verb) || CommitmentWords.IsTelling(verb) || VerbAndObject().IsMatch(cell));
    }

    [GeneratedRegex("^(?:(?:pro|suc|ex)?ceed|feed|need|seed|weed|shed|speed|embed|let|set|put|cut|read|run|come|become)$")]
    private static partial Regex BaseInEd();

    private static bool IsMoney(string cell) => Money().IsMatch(cell);

    private static bool IsStatus(string cell) => Status().IsMatch(cell);

    /// <summary>"Mow the green": nothing but a verb stands first before such a word.</summary>
    [GeneratedRegex(
        @"^(?!(?:After|All|As|At|Before|Both|By|During|For|From|If|In|Of|On|Over|To|Under|Until|When|While|With)\b)"
            + @"[A-Z][a-z]+\s(?:the|an?|all|any|each|both|out|up|down|off|our|their|its|two|three|four|more|new)\s")]
    private static partial Regex VerbAndObject();

    [GeneratedRegex(
        @"^[-+(]?\s?(?:[£€$]\s?\d[\d,]*(?:\.\d\d)?|\d[\d,]*\.\d\d)\)?(?:\s?(?:cr|dr|p\.?a\.?|k))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"^(?:open|closed|completed?|done|ongoing|on-going|in\sprogress|not\s(?:yet\s)?started|outstanding|" +
        @"pending|new|red|amber|green|blue|overdue|carried\sforward|on\strack|discharged|resolved|withdrawn|yes|no|" +
        @"part(?:ly|ially)?)(?:\.?$|\s?[–—:;,-]\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Status();
}
