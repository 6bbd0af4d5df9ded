using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Understanding.Actions;

/// <summary>
/// Lists of actions: <c>my actions</c>, <c>actions overdue</c>, <c>actions for ACC Foster from 8 October</c>.
/// </summary>
internal static partial class ListReader
{
    public static ListActionsIntent? Read(string line, CommandContext context)
    {
        var asks = line.EndsWith('?');
        var text = line.TrimEnd('?', '.', '!', ' ');
        if (AreOpen().Match(text) is { Success: true } are)
            return new ListActionsIntent(
                WithWord(
                    new ActionFilter { Mine = are.Groups["mine"].Success }, are.Groups["state"].Value, context.Today));
        if (Shape().Match(text) is not { Success: true } shape)
            return null;

        // "What are the actions from the October meeting?" is answered from the minutes.
        var rest = shape.Groups["rest"].Value;
        if (asks && (rest.Length > 0 || (shape.Groups["what"].Success && shape.Groups["word"].Captures.Count == 0)))
            return null;
        if (Arising().IsMatch(rest))
            return null;

        var filter = new ActionFilter();
        foreach (var word in shape.Groups["word"].Captures.Select(c => c.Value))
            filter = WithWord(filter, word, context.Today);
        (rest, var committee) = CommitteePhrase.Extract(rest, context.Committees);
        if (ReadRest(rest.Trim(), filter, context) is { } complete)
            return new ListActionsIntent(complete) { Committee = committee };

        // "Actions HEC": the letters alone say which committee, where nothing else was made of them.
        (rest, committee) = CommitteePhrase.ExtractBare(rest, context.Committees);
        return committee is not null && ReadRest(rest, filter, context) is { } bare
            ? new ListActionsIntent(bare) { Committee = committee }
            : null;
    }

    private static ActionFilter? ReadRest(string rest, ActionFilter filter, CommandContext context)
    {
        while (rest.Length > 0)
        {
            if (Word().Match(rest) is { Success: true } word)
            {
                filter = WithWord(filter, word.Groups["word"].Value, context.Today);
                rest = rest[word.Length..].TrimStart(' ', ',');
            }
            else if (Clause().Match(rest) is { Success: true } clause)
            {
                if (WithClause(filter, clause, context) is not { } more)
                    return null;
                filter = more;
                rest = rest[clause.Length..].TrimStart(' ', ',');
            }
            else
            {
                return null;
            }
        }

        return filter;
    }

    private static ActionFilter? WithClause(ActionFilter filter, Match clause, CommandContext context)
    {
        var words = clause.Groups["words"].Value.Trim();
        switch (Spaces().Replace(clause.Groups["key"].Value, " ").ToUpperInvariant())
        {
            case "ABOUT" or "ON" or "REGARDING" or "RE" or "CONCERNING" or "MENTIONING":
                return WithAbout(filter, words);
            case "FROM" or "SINCE" or "AGREED AT" or "AT" or "OF THE" when MeetingReader.Read(words) is { } meeting:
                return filter with { Meeting = meeting };
            case "DUE IN" when Month().IsMatch(words):
                return DueDateParser.Parse(words, context.Today)?.Date is { } last
                    ? filter with { DueFrom = new DateOnly(last.Year, last.Month, 1), DueBy = last }
                    : null;
            case "DUE" or "DUE IN" or "DUE BY" or "BY" or "BEFORE" or "DUE BEFORE":
                var isBefore = clause.Groups["key"].Value.EndsWith("before", StringComparison.OrdinalIgnoreCase);
                return DueDateParser.Parse(words, context.Today) switch
                {
                    { Date: { } date } when isBefore && Month().IsMatch(words) =>
                        filter with { DueBy = new DateOnly(date.Year, date.Month, 1).AddDays(-1) },
                    { Date: { } date } => filter with { DueBy = date },
                    { Problem: DueDateProblem.MeetingUnknown } meeting => filter with { DueAt = meeting },
                    _ => null,
                };
            case "ITEM" or "UNDER ITEM" or "FOR ITEM":
                return filter with { Item = words };
            case "PAGE":
                return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                    ? filter with { Page = Math.Max(1, page) }
                    : null;
            case "FOR" or "OF" or "OWNED BY" or "ASSIGNED TO" or "WITH":
                return Me().IsMatch(words)
                    ? filter with { Mine = true }
                    : filter with { Owner = The().Replace(words, "") };
            default:
                return null;
        }
    }

    /// <summary>
    /// "About boats from the October meeting" names a meeting; "about the letter from the trust" does not.
    /// </summary>
    private static ActionFilter WithAbout(ActionFilter filter, string words)
    {
        var from = words.LastIndexOf(" from ", StringComparison.OrdinalIgnoreCase);
        return from > 0 && MeetingReader.Read(words[(from + 6)..]) is { } meeting
            ? filter with { About = words[..from], Meeting = meeting }
            : filter with { About = words };
    }

    private static ActionFilter WithWord(ActionFilter filter, string word, DateOnly today) => Spaces()
        .Replace(word, " ").ToUpperInvariant() switch
    {
        "MY" or "MINE" => filter with { Mine = true },
        "OVERDUE" or "LATE" => filter with { State = ListedState.Overdue },
        "PROPOSED" => filter with { State = ListedState.Proposed },
        "IN PROGRESS" => filter with { State = ListedState.InProgress },
        "DONE" or "COMPLETE" or "COMPLETED" or "FINISHED" => filter with { State = ListedState.Done },
        "CLOSED" => filter with { State = ListedState.Closed },
        "WITHDRAWN" => filter with { State = ListedState.Withdrawn },
        "SUPERSEDED" => filter with { State = ListedState.Superseded },
        "ALL" => filter with { State = ListedState.All },
        "UNASSIGNED" or "UNOWNED" or "WITHOUT OWNER" or "WITHOUT AN OWNER" or "WITH NO OWNER" =>
            filter with { WithoutOwner = true },
        "TO REASSIGN" or "TO BE REASSIGNED" or "FOR REASSIGNMENT" or "WHOSE OWNER HAS LEFT" =>
            filter with { OwnerHasLeft = true },
        "SLIPPED" or "SLIPPING" or "PUT BACK" or "DELAYED" or "POSTPONED" => filter with { Slipped = true },
        "UNDATED" or "WITHOUT DATE" or "WITHOUT A DATE" or "WITH NO DATE"
            or "WITHOUT DUE DATE" or "WITHOUT A DUE DATE" or "WITH NO DUE DATE" =>
            filter with { WithoutDue = true },
        "DUE THIS WEEK" => filter with { DueBy = RelativeDays.EndOfPeriod("this week", today) },
        "DUE THIS MONTH" => filter with { DueBy = RelativeDays.EndOfPeriod("this month", today) },
        _ => filter,
    };

    private const string Words =
        @"my|mine|open|outstanding|live|current|overdue|late|proposed|in\s+progress|done|completed?|finished"
            + @"|closed|withdrawn|superseded|all|unassigned|unowned|undated|slipp(?:ed|ing)|put\s+back|delayed"
            + @"|postponed"
        + @"|with(?:out|\s+no)\s+(?:an?\s+)?(?:owner|(?:due\s+)?date)|due\s+this\s+(?:week|month)|the|our"
            + @"|to\s+(?:be\s+)?reassign(?:ed)?|for\s+reassignment|whose\s+owner\s+has\s+left";

    [GeneratedRegex(
        @"^(?:(?:please\s+)?(?:show|list|see|view|get|give|display|any)\s+(?:me\s+)?|(?<what>what\s+are"
            + @"|what['’]s|whats|what\s+is)\s+)?(?:(?<word>" + Words
        + @")\s+)*(?:actions(?:\s+(?:log|list|register|tracker))?|action\s+(?:log|list|register|tracker)"
            + @"|(?<=(?:my|open|overdue|list)\s+)action)(?:\s+(?<rest>.+))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"^(?:what|which)\s+(?<mine>of\s+my\s+)?actions\s+(?:are|have(?:\s+been)?|keep|were)\s+(?:still\s+"
            + @"|now\s+)?(?<state>open|outstanding"
        + @"|overdue|late|in\s+progress|unassigned|proposed|slipp(?:ed|ing)|put\s+back|delayed"
        + @"|postponed)$", RegexOptions.IgnoreCase)]
    private static partial Regex AreOpen();

    [GeneratedRegex(
        "^(?:that\\s+(?:are|have(?:\\s+been)?)\\s+|which\\s+are\\s+|are\\s+)?(?<word>" + Words + @")(?=$|[\s,])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    private const string Keys =
        @"about|on|regarding|re|concerning|mentioning|from|since|agreed\s+at|at|due(?:\s+(?:by|before|in))?|by"
            + @"|before|(?:under\s+|for\s+)?item|page|for|of(?:\s+the)?|owned\s+by|assigned\s+to|with";

    /// <summary>A clause runs to the next one; what an action is about runs to the end.</summary>
    [GeneratedRegex(
        "^(?:(?<key>about|on|regarding|re|concerning|mentioning)\\s+(?<words>.+?)(?=\\s+page\\s+\\d+$|$)|(?<key>" + Keys
        + @")\s+(?<words>.+?)(?=\s+(?:about|regarding|from|since|due|by|before|page|for|owned\s+by"
            + @"|assigned\s+to|under\s+item|overdue)\s|\s+(?:overdue|open|done|closed|all)$|$))",
            RegexOptions.IgnoreCase)]
    private static partial Regex Clause();

    [GeneratedRegex("^(?:arising|that|which|agreed$|were|was|and)", RegexOptions.IgnoreCase)]
    private static partial Regex Arising();

    /// <summary>Before a month is before it begins.</summary>
    [GeneratedRegex(
        @"^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr"
            + @"|jun|jul|aug|sept?|oct"
            + @"|nov|dec)(?:\s+\d{4})?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Month();

    [GeneratedRegex("^(?:me|myself|i)$", RegexOptions.IgnoreCase)]
    private static partial Regex Me();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase)]
    private static partial Regex The();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
