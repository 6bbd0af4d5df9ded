using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>
/// The columns of a table that tell what is to be done, by whom and by when; it remembers what "as above" means.
/// </summary>
internal sealed partial record ActionTable(int What, int Who, int When, int Status, int Business)
{
    private string lastOwner = "";
    private string lastDue = "";

    /// <summary>Null where the row is not the head of a table with actions in it.</summary>
    public static ActionTable? FromHead(Block row)
    {
        if (row.Cells.Count < 2)
            return null;
        int what = -1, who = -1, when = -1, status = -1, business = -1, either = -1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            _ = HeadCells.Read(row.Cells[i]) switch
            {
                HeadCell.Owner => First(ref who, i),
                HeadCell.Due => First(ref when, i),
                HeadCell.OwnerOrDue => First(ref either, i),
                HeadCell.Status => First(ref status, i),
                HeadCell.Task => First(ref what, i),
                HeadCell.Matter => First(ref business, i),
                _ => 0,
            };
        }

        if (who < 0)
            who = either;
        else if (when < 0)
            when = either;
        return what >= 0 || (who >= 0 && business >= 0) ? new ActionTable(what, who, when, status, business) : null;
    }

    /// <summary>A row that ends in a name and a date is an action, whatever stands over it.</summary>
    public static bool IsActionRow(Block row) =>
        row.Cells.Count >= 4
            && row.Cells.Skip(2).Any(c => c.Length is > 0 and < 20 && PrintedDate.First(c) is not null);

    /// <summary>The action of a row; null where its cells have none, or say that it is done.</summary>
    public (string Text, string? Owner, string? Due)? Read(Block row)
    {
        var status = Cell(row, Status);
        if (Finished().IsMatch(status))
            return null;
        if (row.IsTableTitle)
            return null;
        var owner = Cell(row, Who);
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
        var due = Cell(row, When);
        // A name before what is to be done stands over all the rows down to the next name.
        if (owner.Length == 0 && Who == 0 && What > 0)
            owner = lastOwner;
        owner = RowAbove.Fill(owner, ref lastOwner);
        due = RowAbove.Fill(due, ref lastDue);
        // A row of another table than the head's.
        if (owner.Length > 0 && PrintedDate.First(owner) is { } date && date.Text.Length * 2 > owner.Length)
            return null;
        return (text, owner.Length is 0 or > 60 ? null : owner, due.Length == 0 ? null : due);
    }

    private static string LastSentence(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return sentences.Count == 0 ? "" : text[sentences[^1].Start..sentences[^1].End];
    }

    private static int First(ref int column, int at) => column = column < 0 ? at : column;

    private static string Cell(Block row, int index) =>
        index >= 0 && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    [GeneratedRegex(@"^(?:completed?|closed|done|discharged|yes|c)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Finished();

    [GeneratedRegex(@"^(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})(?:\s?[/,&]\s?(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})){0,4}$")]
    private static partial Regex OnlyNames();

    [GeneratedRegex(@"^(?:none|n/a|-|–|nil|for\s(?:noting|information|approval))", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();
}
