using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The columns of a table that tell what is to be done, by whom and by when; it remembers what "as above" means.
/// </summary>
internal sealed partial record ActionTable(int What, int Who, int When, IReadOnlyList<int> Statuses, int Business)
{
    private const int LongestOwner = 60;

    /// <summary>In words.</summary>
    private const int LongestTitle = 6;

    private string lastOwner = "";
    private string lastDue = "";
    private string groupOwner = "";
    private bool isGroupDone;
    private bool namesStandInTheMiddle;
    private ParentRow? parent;

    private sealed record ParentRow(string Number, string Owner, string Due);

    /// <summary>The row of heads where these say nothing to us.</summary>
    public Block? UnreadHead { get; init; }

    public bool HasStatus => Statuses.Count > 0;

    public bool Has(int column) =>
        column == What || column == Who || column == When || column == Business || Statuses.Contains(column);

    /// <summary>Null where the row is not the head of a table that may have actions in it.</summary>
    public static ActionTable? FromHead(Block row) =>
        row.Cells.Count >= 2 && !IsOverGroup(row) && TableColumns.From(row) is { } head
            && (head.What >= 0 || (head.Who >= 0 && (head.Business >= 0 || head.When >= 0)))
            ? new ActionTable(head.What, head.Who, head.When, head.Statuses, head.Business)
            : null;

    /// <summary>
    /// "Completed actions" alone in a row is said of those below it; a lone "Action" stands over a margin.
    /// </summary>
    private static bool IsOverGroup(Block row) =>
        row.IsTableTitle || (row.Cells[0].Length > 0 && row.Cells.Skip(1).All(c => c.Length == 0));

    /// <summary>A row that ends in a name and a date is an action, whatever stands over it.</summary>
    public static bool IsActionRow(Block row) =>
        row.Cells.Count >= 4
            && row.Cells.Skip(2).Any(c => c.Length is > 0 and < 20 && PrintedDate.First(c) is not null);

    /// <summary>The actions of a row; none where its cells have none, or say that it is done.</summary>
    /// <param name="isOfLastMeeting">Only what is said to be open still is to be done.</param>
    public IEnumerable<ReadTask> Read(Block row, CellPeople names, bool isOfLastMeeting)
    {
        if (ReferenceEquals(row, UnreadHead) || row.Cells.Any(ToBeSigned().IsMatch))
            return [];
        var isTitle = row.IsTableTitle || IsTitle(row);
        if (isTitle)
            Over(string.Join(' ', row.Cells.Where(c => c.Length > 0 && !RowNumber.Is(c))), names);

        var owner = Cell(row, Who);
        var due = Cell(row, When);
        if (Who >= 0 && Who == When)
            (owner, due) = CellEnd.Due(owner) is var (rest, day) ? (rest, day ?? "") : (owner, "");
        FromParent(row, ref owner, ref due);
        if (isTitle)
            return [];
        var text = Cell(row, What);
        // A table whose only head is "Action" over the margin.
        if (Who < 0 && Business < 0 && What >= 0 && text.Length > 0 && OnlyNames().IsMatch(text)
            && row.Cells.Select((cell, at) => (cell, at)).Where(c => c.at != What).MaxBy(c => c.cell.Length) is var said
            && said.cell.Length > text.Length)
            return Nothing().IsMatch(text) ? [] : [new ReadTask(LastSentence(said.cell), text, null)];
        // In minutes set as a table the last column often has no more than initials beside the text.
        var isBeside = Business >= 0 && (text.Length == 0 ? What < 0 && owner.Length > 0 : OnlyNames().IsMatch(text));
        if (isBeside)
        {
            if (Nothing().IsMatch(text))
                return [];
            owner = text.Length == 0 ? owner : text;
            text = LastSentence(LastPart(row, Business));
        }

        if (text.Length < 4 || Nothing().IsMatch(text))
            return [];
        // A name before what is to be done stands over all the rows down to the next name, unless it is printed in the
        // middle of its rows: then the first of them has none, and nobody can say whose the others are.
        if (owner.Length == 0 && Who == 0 && What > 0)
        {
            namesStandInTheMiddle |= lastOwner.Length == 0;
            owner = namesStandInTheMiddle ? "" : lastOwner;
        }

        owner = RowAbove.Fill(owner, ref lastOwner);
        due = RowAbove.Fill(due, ref lastDue);
        owner = owner.Length == 0 ? groupOwner : owner;
        // A row of another table than the head's.
        if (owner.Length > 0 && PrintedDate.First(owner) is { } date && date.Text.Length * 2 > owner.Length)
            return [];
        if (isGroupDone || RowState.IsFinishedInsteadOfDue(due) || IsSaidDone(row)
            || Statuses.Any(s => RowState.IsFinished(Cell(row, s)))
            || (isOfLastMeeting && !IsStillOpen(row)))
            return [];
        return isBeside || What < 0
            ? [Task(text, owner, due)]
            : CellTasks.Read(row, What, Who, When, names).Select(
                t => Task(t.Text, t.Owner ?? owner, t.Due ?? due));
    }

    private static ReadTask Task(string text, string owner, string due) => new(
        TaskLabel.Without(text), owner.Length is 0 or > LongestOwner || SaysNothing().IsMatch(owner) ? null : owner,
        SaysNothing().IsMatch(due) ? null : due);

    /// <summary>A title is said of the rows below it: whose they are, or that they are done.</summary>
    private void Over(string title, CellPeople names)
    {
        isGroupDone = RowState.IsOfFinished(title);
        groupOwner = names.AreKnown(title.TrimEnd(':')) ? title.TrimEnd(':') : "";
    }

    private bool IsStillOpen(Block row) =>
        Statuses.Any(s => RowState.IsOpen(Cell(row, s))) || Statuses.All(s => Cell(row, s).Length == 0);

    /// <summary>In a column whose head says nothing.</summary>
    private bool IsSaidDone(Block row) =>
        Enumerable.Range(0, row.Cells.Count).Any(c => !Has(c) && RowState.IsWordForDone(row.Cells[c]));

    /// <summary>A few words alone in a row, in a table whose rows have more.</summary>
    private bool IsTitle(Block row)
    {
        if (Who < 0 || row.Cells.Count < 3 || row.Cells.Count(c => c.Length > 0) != 1)
            return false;
        var text = row.Cells.First(c => c.Length > 0);
        return text.Count(char.IsWhiteSpace) < LongestTitle && !ColumnContent.IsOrder(text) && text[^1] != '.'
            && (row.Cells[0].Length > 0 || !text.Any(char.IsLower));
    }

    /// <summary>What a row says of owner and date is said of its sub-items too.</summary>
    private void FromParent(Block row, ref string owner, ref string due)
    {
        if (RowNumber.Of(row) is not { } number)
        {
            parent = null;
        }
        else if (parent is { } over && RowNumber.IsBelow(over.Number, number))
        {
            owner = owner.Length == 0 ? over.Owner : owner;
            due = due.Length == 0 ? over.Due : due;
        }
        else
        {
            parent = new ParentRow(number, owner, due);
        }
    }

    /// <summary>The title of an item stands on a line of its own.</summary>
    private static string LastPart(Block row, int column) =>
        column < row.CellParts.Count && row.CellParts[column] is [.., var last] ? last.Text : Cell(row, column);

    private static string LastSentence(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return sentences.Count == 0 ? "" : text[sentences[^1].Start..sentences[^1].End];
    }

    private static string Cell(Block row, int index) =>
        index >= 0 && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    [GeneratedRegex(@"^(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})(?:\s?[/,&]\s?(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})){0,4}$")]
    private static partial Regex OnlyNames();

    /// <summary>"Signed ........ Date ........"</summary>
    [GeneratedRegex(
        @"^\W*(?:signed|signature|chair\w*|date[d]?|name)\b[^.…_]{0,40}(?:\.{5}|_{5}|…{2})|^[\s._…]*(?:\.{5}|_{5}"
            + @"|…{2})[\s._…]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex ToBeSigned();

    [GeneratedRegex(@"^\W*(?:n/?a|none|nil)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNothing();

    [GeneratedRegex(
        @"^(?:(?:none|n/a|-|–|nil|for\s(?:noting|information|approval|decision|discussion))"
            + @"|(?:(?:to\s)?note[d]?|approved?|agreed|received|resolved|carried|deferred|ratified|confirmed|adopted|"
            + @"no\s(?:further\s)?actions?(?:\srequired|\sneeded)?|information(?:\sonly)?|closed|completed?|done)\W*$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();
}
