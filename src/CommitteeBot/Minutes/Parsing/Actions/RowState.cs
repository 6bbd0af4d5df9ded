using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>What a column of states says of its row, or a title of the rows below it.</summary>
internal static partial class RowState
{
    /// <summary>Nothing is left to be done.</summary>
    public static bool IsFinished(string cell) => Finished().IsMatch(cell) && !Open().IsMatch(cell);

    /// <summary>
    /// The same where a day is due: "done by 3 July" is still to be done, and "c. 3 July" and "yes, 3 July" are days.
    /// </summary>
    public static bool IsFinishedInsteadOfDue(string cell) => FinishedInsteadOfDue().IsMatch(cell)
        && !Open().IsMatch(cell);

    /// <summary>A title over rows that are done; "Delivered services" is a subject.</summary>
    public static bool IsOfFinished(string title) => OfFinished().IsMatch(title) && !Open().IsMatch(title);

    /// <summary>It is a word for this and nothing else, in whatever column.</summary>
    public static bool IsWordForDone(string cell) => WordForDone().IsMatch(cell);

    /// <summary>It says that something is left to be done, rather than telling what was.</summary>
    public static bool IsOpen(string cell) => Open().IsMatch(cell);

    [GeneratedRegex(
        @"^\W{0,3}(?:(?:now\s|all\s)?(?:completed?|closed|done|discharged|resolved|actioned|cancelled|finished"
            + @"|achieved|delivered"
            + @"|withdrawn|signed\soff)\b(?!\s(?:by|before)\b)|100\s?%|no\slonger\s(?:needed|required|applicable)\b)"
            + @"|^[✓✔√☑]",
        RegexOptions.IgnoreCase)]
    private static partial Regex FinishedInsteadOfDue();

    [GeneratedRegex(
        @"^\W{0,3}(?:now\s|all\s|recently\s)?(?:completed?|closed|done|discharged|finished|actioned|resolved)\b"
            + @"(?:\W*$|\s(?:actions?|items?|tasks?|matters?|since|at|from|in|this|last|during)\b)|^[✓✔√☑]"
            + @"|^(?:actions?|tasks?|items?)\s(?:that\sare\s|now\s)?(?:completed?|closed|done|finished)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfFinished();

    // Blue is the fourth of the colours, for what is done.
    [GeneratedRegex(
        @"^\W{0,3}(?:(?:now\s|all\s)?(?:completed?|closed|done|discharged|resolved|withdrawn|"
            + @"actioned|cancelled|superseded|finished|achieved|delivered|signed\soff)(?!\s(?:by|before)\b)|yes|y|c"
            + @"|blue|100\s?%"
            + @"|no\slonger\s(?:needed|required|applicable))\b|^[✓✔√☑]"
            + @"|[–—:;.,(-]\s?(?:now\s)?(?:completed?|closed|done|finished)\W*$"
            + @"|^(?:action|task|item)\s(?:complete|closed|done)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Finished();

    [GeneratedRegex(@"^\W{0,3}(?:completed?|done|closed|discharged|actioned|[✓✔☑])\W{0,3}$", RegexOptions.IgnoreCase)]
    private static partial Regex WordForDone();

    [GeneratedRegex(
        @"^\W{0,3}(?:open|on-?\s?going|in\s(?:progress|hand)|not\s(?:yet\s)?(?:started|done|complete)|outstanding|"
            + @"pending|overdue|carr(?:y|ied)\s(?:forward|over)|c/f|b/f|on\strack|awaiting|part(?:ly|ially|\b)|delayed|"
            + @"started|under\s?way|underway|to\s(?:do|be\sdone|follow)|new|red|amber|green|no|n|on\shold|deferred|"
            + @"\d{1,2}\s?%)\b|\b(?:outstanding|carried\sforward|still\s(?:open|to\s\w+)|ongoing)\W*$"
            + @"|\b(?:await(?:s|ed|ing)|not\syet|pending|chasing|to\s(?:be\s\w+|follow))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Open();
}
