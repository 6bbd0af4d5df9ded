using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The columns of a table that tell what is to be done, by whom and by when; it remembers what "as above" means.
/// </summary>
internal sealed partial record ActionTable(int What, int Who, int When, IReadOnlyList<int> Statuses, int Business)
{
    private string lastOwner = "";
    private string lastDue = "";
    private bool namesStandInTheMiddle;
    private ParentRow? parent;

    private sealed record ParentRow(string Number, string Owner, string Due);

    /// <summary>The row of heads where these say nothing to us.</summary>
    public Block? UnreadHead { get; init; }

    public bool HasStatus => Statuses.Count > 0;

    /// <summary>Null where the row is not the head of a table with actions in it.</summary>
    public static ActionTable? FromHead(Block row)
    {
        if (row.Cells.Count < 2)
            return null;
        int what = -1, who = -1, when = -1, business = -1, either = -1;
        var statuses = new List<int>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var head = HeadCells.Read(row.Cells[i]);
            if (head == HeadCell.Status)
                statuses.Add(i);
            _ = head switch
            {
                HeadCell.Owner => First(ref who, i),
                HeadCell.Due => First(ref when, i),
                HeadCell.OwnerOrDue => First(ref either, i),
                HeadCell.Task => First(ref what, i),
                HeadCell.Matter => First(ref business, i),
                _ => 0,
            };
        }

        if (who < 0)
            who = either;
        else if (when < 0)
            when = either;
        return what >= 0 || (who >= 0 && business >= 0) ? new ActionTable(what, who, when, statuses, business) : null;
    }

    /// <summary>A row that ends in a name and a date is an action, whatever stands over it.</summary>
    public static bool IsActionRow(Block row) =>
        row.Cells.Count >= 4
            && row.Cells.Skip(2).Any(c => c.Length is > 0 and < 20 && PrintedDate.First(c) is not null);

    /// <summary>The action of a row; null where its cells have none, or say that it is done.</summary>
    public (string Text, string? Owner, string? Due)? Read(Block row)
    {
        var owner = Cell(row, Who);
        var due = Cell(row, When);
        FromParent(row, ref owner, ref due);
        if (row.IsTableTitle || ReferenceEquals(row, UnreadHead) || Statuses.Any(s => Finished().IsMatch(Cell(row, s))))
            return null;
        var text = Cell(row, What);
        // A table whose only head is "Action" over the margin.
        if (Who < 0 && Business < 0 && What >= 0 && text.Length > 0 && OnlyNames().IsMatch(text)
            && row.Cells.Select((cell, at) => (cell, at)).Where(c => c.at != What).MaxBy(c => c.cell.Length) is var said
            && said.cell.Length > text.Length)
            return (LastSentence(said.cell), text, null);
        // In minutes set as a table the last column often has no more than initials beside the text.
        if (Business >= 0 && (text.Length == 0 ? What < 0 && owner.Length > 0 : OnlyNames().IsMatch(text)))
        {
            owner = text.Length == 0 ? owner : text;
            text = LastSentence(Cell(row, Business));
        }

        if (text.Length < 4 || Nothing().IsMatch(text))
            return null;
        // A name before what is to be done stands over all the rows down to the next name, unless it is printed in the
        // middle of its rows: then the first of them has none, and nobody can say whose the others are.
        if (owner.Length == 0 && Who == 0 && What > 0)
        {
            namesStandInTheMiddle |= lastOwner.Length == 0;
            owner = namesStandInTheMiddle ? "" : lastOwner;
        }

        owner = RowAbove.Fill(owner, ref lastOwner);
        due = RowAbove.Fill(due, ref lastDue);
        // A row of another table than the head's.
        if (owner.Length > 0 && PrintedDate.First(owner) is { } date && date.Text.Length * 2 > owner.Length)
            return null;
        return (text, owner.Length is 0 or > 60 ? null : owner, SaysNothing().IsMatch(due) ? null : due);
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

    private static string LastSentence(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return sentences.Count == 0 ? "" : text[sentences[^1].Start..sentences[^1].End];
    }

    private static int First(ref int column, int at) => column = column < 0 ? at : column;

    private static string Cell(Block row, int index) =>
        index >= 0 && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    [GeneratedRegex(
        @"^\W{0,3}(?:(?:now\s)?(?:completed?(?!\s(?:by|before)\b)|closed|done|discharged|resolved|withdrawn|" +
        @"actioned|cancelled|superseded)|yes|c|no\slonger\s(?:needed|required|applicable))\b|^[✓✔√☑]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Finished();

    [GeneratedRegex(@"^(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})(?:\s?[/,&]\s?(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})){0,4}$")]
    private static partial Regex OnlyNames();

    [GeneratedRegex(@"^\W*(?:n/?a|none|nil)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNothing();

    [GeneratedRegex(@"^(?:none|n/a|-|–|nil|for\s(?:noting|information|approval))", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();
}
