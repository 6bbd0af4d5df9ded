using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>The columns of a table that tell what is to be done, by whom and by when.</summary>
internal sealed partial record ActionTable(int What, int Who, int When, int Status, int Business)
{
    /// <summary>Null where the row is not the head of a table with actions in it.</summary>
    public static ActionTable? FromHead(Block row)
    {
        if (row.Cells.Count < 2)
            return null;
        int what = -1, who = -1, when = -1, status = -1, business = -1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i].Trim(':', ' ', '*');
            if (Whose().IsMatch(cell))
                who = who < 0 ? i : who;
            else if (Due().IsMatch(cell))
                when = when < 0 ? i : when;
            else if (State().IsMatch(cell))
                status = status < 0 ? i : status;
            else if (Task().IsMatch(cell))
                what = what < 0 ? i : what;
            else if (Matter().IsMatch(cell))
                business = business < 0 ? i : business;
        }

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
        var owner = Cell(row, Who);
        var text = Cell(row, What);
        // In minutes set as a table the last column often has no more than initials beside the text.
        if (Business >= 0 && (text.Length == 0 ? What < 0 && owner.Length > 0 : OnlyNames().IsMatch(text)))
        {
            owner = text.Length == 0 ? owner : text;
            var business = Cell(row, Business);
            var sentences = SentenceSplitter.Split(business);
            text = sentences.Count == 0 ? "" : business[sentences[^1].Start..sentences[^1].End];
        }

        if (text.Length < 4 || Nothing().IsMatch(text))
            return null;
        var due = Cell(row, When);
        // A row of another table than the head's.
        if (owner.Length > 0 && PrintedDate.First(owner) is { } date && date.Text.Length * 2 > owner.Length)
            return null;
        return (text, owner.Length is 0 or > 60 ? null : owner, due.Length == 0 ? null : due);
    }

    private static string Cell(Block row, int index) =>
        index >= 0 && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    [GeneratedRegex(
        @"^(?:owners?|leads?|who|by\swhom|responsib(?:le|ility)(?:\sperson|\sofficer)?|assigned(?:\sto)?|" +
        @"person(?:\sresponsible)?|action\s(?:by|owner|for|lead)|lead\sofficer|officer|for\saction)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Whose();

    [GeneratedRegex(
        @"^(?:due(?:\s(?:date|by))?|by\swhen|when|deadline|target(?:\sdate)?|date(?:\sdue)?|timescale|" +
        @"completion(?:\sdate)?|by)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Due();

    [GeneratedRegex(@"^(?:status|progress|update|outcome|rag|comments?|complete[d?]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex State();

    [GeneratedRegex(
        @"^(?:actions?|actions?\s(?:points?|items?|required|agreed|description|to\sbe\staken)|tasks?|what|to\sdo|" +
        @"follow[\s-]up)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Task();

    [GeneratedRegex(
        @"^(?:items?|agenda\sitems?|discussion(?:\sand\sdecisions?)?|minutes?|details?|notes?|description|subject|" +
        @"topic|business|discussion/.{0,30})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Matter();

    [GeneratedRegex(@"^(?:completed?|closed|done|discharged|yes|c)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Finished();

    [GeneratedRegex(@"^(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})(?:\s?[/,&]\s?(?:[A-Z]{2,4}|[A-Z][a-z]{2,15})){0,4}$")]
    private static partial Regex OnlyNames();

    [GeneratedRegex(@"^(?:none|n/a|-|–|nil|for\s(?:noting|information|approval))", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();
}
