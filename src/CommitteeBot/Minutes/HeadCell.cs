using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes;

/// <summary>What the column of a table holds, as its head says.</summary>
internal enum HeadCell
{
    Unknown,
    Number,
    Task,
    Owner,

    /// <summary>Who helps the one who is to act.</summary>
    Support,
    Due,

    /// <summary>A bare "Date": when it is due, or when it was raised.</summary>
    Date,

    /// <summary>"By" over a name or over a date.</summary>
    OwnerOrDue,
    /// <summary>"Who / when"</summary>
    OwnerAndDue,
    Status,
    Matter,
}

/// <summary>Reads the heads of columns by their meaning, of two levels too ("Responsible" over "Lead").</summary>
internal static partial class HeadCells
{
    private const int MaxLength = 48;

    private static readonly string[] Between = ["/", "&", "+", ",", " and "];

    /// <summary>True where cells can be nothing but the head of a table of actions.</summary>
    public static bool AreHead(IReadOnlyCollection<string> cells)
    {
        var kinds = cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(Read).ToList();
        return kinds.Contains(HeadCell.Task)
            && kinds.Exists(k => k is HeadCell.Owner or HeadCell.Due or HeadCell.Date
                or HeadCell.OwnerOrDue or HeadCell.OwnerAndDue)
            && kinds.Count(k => k != HeadCell.Unknown) * 3 >= kinds.Count * 2;
    }

    /// <summary>Whether they say so in as many words, or by who and when.</summary>
    public static bool AreSurely(IReadOnlyCollection<string> cells)
    {
        var kinds = cells.Select(Read).ToList();
        return cells.Any(c => OfActions().IsMatch(c)) || (kinds.Contains(HeadCell.Owner)
            && kinds.Contains(HeadCell.Due))
            || kinds.Contains(HeadCell.OwnerAndDue);
    }

    [GeneratedRegex(@"\b(?:actions?|tasks?|to[\s-]?dos?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfActions();

    public static HeadCell Read(string cell)
    {
        cell = Plural().Replace(cell.Replace("*", "", StringComparison.Ordinal).Trim(':', ' ', '.', '?'), "s");
        if (cell.Length is 0 or > MaxLength)
            return HeadCell.Unknown;
        var whole = One(cell);
        if (whole != HeadCell.Unknown)
            return whole;

        if (Several(cell) is var several && several != HeadCell.Unknown)
            return several;

        // What stands below is the narrower one.
        for (var space = cell.IndexOf(' '); space > 0; space = cell.IndexOf(' ', space + 1))
        {
            var over = One(cell[..space]);
            var under = One(cell[(space + 1)..]);
            if (over != HeadCell.Unknown && under != HeadCell.Unknown)
                return over == HeadCell.Task && under is HeadCell.Due or HeadCell.Date or HeadCell.Number
                    or HeadCell.Owner ? under
                    : under == HeadCell.Number ? over
                    : under;
        }

        return HeadCell.Unknown;
    }

    /// <summary>"Action / owner", "Who &amp; when": what is to be done goes before who does it.</summary>
    private static HeadCell Several(string cell)
    {
        var parts = cell.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var kinds = Array.ConvertAll(parts, One);
        if (parts.Length < 2 || kinds.Contains(HeadCell.Unknown))
            return HeadCell.Unknown;
        return kinds.Contains(HeadCell.Matter) ? HeadCell.Matter
            : kinds.Contains(HeadCell.Task) ? HeadCell.Task
            : !kinds.Contains(HeadCell.Owner) ? kinds[0]
            : kinds.Any(k => k is HeadCell.Due or HeadCell.Date or HeadCell.OwnerOrDue) ? HeadCell.OwnerAndDue
            : HeadCell.Owner;
    }

    private static HeadCell One(string cell) =>
        Number().IsMatch(cell) ? HeadCell.Number
            : Support().IsMatch(cell) ? HeadCell.Support
            : Owner().IsMatch(cell) ? HeadCell.Owner
            : cell.Equals("by", StringComparison.OrdinalIgnoreCase) ? HeadCell.OwnerOrDue
            : Due().IsMatch(cell) ? HeadCell.Due
            : Date().IsMatch(cell) ? HeadCell.Date
            : Status().IsMatch(cell) ? HeadCell.Status
            : Task().IsMatch(cell) ? HeadCell.Task
            : Matter().IsMatch(cell) ? HeadCell.Matter
            : HeadCell.Unknown;

    /// <summary>"Owner(s)"</summary>
    [GeneratedRegex(@"\(s\)", RegexOptions.IgnoreCase)]
    private static partial Regex Plural();

    [GeneratedRegex(
        @"^(?:(?:item|action|minute|agenda(?:\sitem)?)\s)?(?:no|nos|number|ref|reference|id|#)$"
        + @"|^#$|^min(?:ute)?s?\sref$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(?:support(?:ed|ing)?(?:\s(?:by|from|officer|person))?|assist(?:ed|ing|ance)?(?:\sby)?|"
        + @"help(?:ed|er)?s?(?:\sby)?|"
        + @"with|others?(?:\sinvolved)?|consulted|informed|deput(?:y|ies)|reserve)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Support();

    [GeneratedRegex(
        @"^(?:(?:action\s|task\s)?owners?|"
        + @"(?:action\s|task\s)?leads?(?:\s(?:officer|person|member|councillor|trustee))?|"
        + @"who(?:['’]?s\sresponsible|\sby|\sis\sresponsible|m)?|by\swhom?|"
        + @"resp(?:ons)?|accountable|whose(?:\sjob)?|led\sby|carried\sout\sby|lead/owner|owner/lead|"
        + @"responsib(?:le|ility)(?:\s(?:person|officer|member|trustee|party|owner))?|"
        + @"(?:assigned|allocated|delegated|given)(?:\s(?:to|person|officer))?|"
        + @"(?:person|member|officer|trustee|councillor|cllr|staff|name)s?"
        + @"(?:\s(?:responsible|assigned|to\sact))?|to\s(?:be\s(?:done|actioned|completed)\sby|whom|action)|initials?|"
        + @"action(?:ed|ee)?\s(?:by|owners?|for|leads?|with|officer)|for\saction(?:\sby)?|"
        + @"assignees?|actionees?|taken\sby|"
        + @"done\sby)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Owner();

    [GeneratedRegex(
        @"^(?:due(?:\s(?:date|by|on))?|(?:by\s)?when(?:\sby)?|(?:action\s)?deadline(?:\sdate)?|"
        + @"target(?:\s(?:date|completion(?:\sdate)?|deadline))?|"
        + @"(?:by\s)?dates?\s(?:due|by|for\scompletion|for\saction|required|to\sbe\scompleted)|timing|"
        + @"(?:revised|new|agreed|current|original)\s(?:date|deadline|due(?:\sdate)?|target(?:\sdate)?|timescale)|"
        + @"(?:to\sbe\s)?(?:completed?|done)\s(?:by|on|date)|"
        + @"time\s?(?:scale|frame|line|table|limit)s?|"
        + @"(?:expected\s|estimated\s|planned\s)?"
        + @"completion(?:\s(?:date|by|target))?|(?:complete|completed|required|needed|finish|done)\sby|"
        + @"(?:end|finish|review)\sdate|by\sdate)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Due();

    [GeneratedRegex(@"^dates?$", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^(?:(?:current\s|action\s|progress\s)?status|progress(?:\sto\sdate)?|"
        + @"(?:latest\s|progress\s|status\s)?updates?|(?:updates?|progress|status|comments?)\s?/\s?\w+|"
        + @"outcomes?|rag(?:\s(?:rating|status))?|comments?|remarks?|complete[d?]*|done|closed|"
        + @"actioned|brag|state|priority|results?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Status();

    [GeneratedRegex(
        @"^(?:(?:(?:agreed|key|new|further|required|proposed|open|outstanding|next|follow-up)\s)?"
        + @"actions?(?:\s(?:points?|items?|required|agreed|arising|needed|"
        + @"description|details?|summary|to\s(?:be\s)?taken?|(?:from|at|since|of)\s.{3,30}))?|"
        + @"tasks?(?:\s(?:description|details?))?|"
        + @"what(?:\s(?:is\s)?(?:needed|to\sdo|needs\s(?:doing|to\sbe\sdone)))?|to[\s-]do|work(?:\srequired)?|"
        + @"jobs?|follow[\s-]up|next\ssteps?|agreed(?:\s(?:steps?|tasks?|outcomes?))?|"
        + @"undertakings?|commitments?|(?:what|items?|matters?|things?)\s(?:for\saction|to\sbe\sdone)|"
        + @"we\sagreed(?:\sto)?|what\swas\sagreed|steps?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Task();

    [GeneratedRegex(
        @"^(?:items?|agenda\sitems?|discussion(?:\sand\sdecisions?)?|minutes?|details?|notes?|description|subject|" +
        @"topic|business|issues?|matters?|points?|areas?|projects?|discussion/.{0,30})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Matter();
}
