using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Understanding.Kinds;

/// <summary>A line that changes actions which it numbers.</summary>
internal static partial class ChangedAction
{
    public static string? Write(LineKind kind, string line, CommandContext context, string? prefix)
    {
        var references = LineParts.References(line, context, prefix);
        if (references.Count == 0)
            return null;
        var all = string.Join(", ", references);
        return kind switch
        {
            LineKind.Done => $"{(Closed().IsMatch(line) ? "close" : "done")} {all}",
            LineKind.Close => $"close {all}",
            LineKind.Start => $"start {all}",
            LineKind.Reopen => $"reopen {all}",
            LineKind.Withdraw => $"withdraw {all}",
            LineKind.Assign when IsTakenOff(line, context) => $"assign {all} to nobody",
            LineKind.Assign => Owner(line, context) is { } owner ? $"assign {all} to {owner}" : null,
            LineKind.Due => Span(line) is { } span ? $"due {all} {span}"
                : Day(line, context) is { } day ? $"due {all} by {day}"
                : Shift(line) is { } shift ? $"due {all} {shift}"
                : Undated().IsMatch(line) ? $"due {all} none"
                : null,
            LineKind.Reword when references.Count == 1 => Words(line, context) is { } words ? $"text {all}: {words}"
                : null,
            _ => null,
        };
    }

    /// <summary>Who is named as the new owner; the only one named, where nobody is.</summary>
    private static string? Owner(string line, CommandContext context)
    {
        var parts = LineWithParts.Read(line, LineKind.Assign, context);
        // "Sam and Jo have swapped, so 4 goes to Sam": to whom it goes.
        var to = parts.FindIndex(p => p.Label == PartLabel.Who && To().IsMatch(line[..p.At]));
        return PartOwner.Together(line, to < 0 ? parts : parts[to..], context)
            ?? (PeopleInLine.Find(line, context.Roster) is [{ IsPossessive: false } one]
                && !parts.Exists(p => p.Label == PartLabel.From && p.At <= one.At && p.End >= one.At)
                    ? PartOwner.Of(one.Name, context)
                    : null);
    }

    /// <summary>The day, or the meeting, that the line names; "back a week" names none.</summary>
    private static string? Day(string line, CommandContext context)
    {
        var day = NamedDay(line, context) ?? DueDateParser.FindLast(line, context.Today);
        return day is null || (Duration().IsMatch(day.Words) && IsShift(line)) ? null
            : day is { Date: { } date, Problem: DueDateProblem.None }
                ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : day.Meeting is not null ? Meeting().Match(day.Words).Value
            : null;
    }

    /// <summary>
    /// The last day that the line names, but for one that is not to be ("the 23rd, not the 30th") or belongs to a
    /// reason;
    /// "extend 10 by a week, he wants it on the 1st" names only a reason's.
    /// </summary>
    private static ParsedDueDate? NamedDay(string line, CommandContext context)
    {
        var named = LineWithParts.Read(line, LineKind.Due, context).FindAll(p => p.Label == PartLabel.When)
            .FindAll(p => !Denied().IsMatch(line[..p.At]))
            .ConvertAll(p => (Part: p, Day: DueDateParser.Parse(p.Text, context.Today)))
            .FindAll(p => p.Day is not null);
        var meant = named.FindAll(p => !Reason().IsMatch(line[..p.Part.At]));
        return (meant.Count > 0 ? meant : named) is [.., var last] ? last.Day : null;
    }

    private static bool IsShift(string line) => Further().IsMatch(line) || Sooner().IsMatch(line)
        || Later().IsMatch(line);

    /// <summary>
    /// "Another week", "back by a fortnight": counted from the day that was set. "Forward" alone is sooner to some and
    /// later
    /// to others; what is brought forward is sooner.
    /// </summary>
    private static string? Shift(string line) =>
        Shifts().Matches(line).Select(m => DateShift.Parse(m.Value)?.Words).LastOrDefault(w => w is not null)
            ?? (AnySpan().Match(line) is not { Success: true, Value: var span } ? null
                : Sooner().IsMatch(line) ? $"{span} earlier"
                : Later().IsMatch(line) ? $"{span} later"
                : null);

    /// <summary>"Extend it by a week", "another fortnight": says by how long, and no day to which.</summary>
    private static string? Span(string line) =>
        Extended().Match(line) is { Success: true } extended
            && DateShift.Parse(extended.Groups["span"].Value) is { } shift
            && !ToDay().IsMatch(line[(extended.Index + extended.Length)..])
            ? shift.Words
            : null;

    private static string? Words(string line, CommandContext context) =>
        Quoted().Match(line) is { Success: true } quoted ? quoted.Groups["words"].Value
            : LineWithParts.Read(line, LineKind.Reword, context).FindAll(p => p.Label == PartLabel.What) is [var words]
                && words.Text.Contains(' ', StringComparison.Ordinal)
                    ? words.Text
                    : null;

    [GeneratedRegex(
        @"\b(?:(?:back|out|on|by|for)\s+)*(?:another\s+)?(?:(?:a\s+couple\s+of|an?|one|two|three|four|five|six|seven"
            + @"|eight|nine|ten"
            + @"|\d{1,2})\s+)?(?:more\s+|extra\s+|further\s+)?"
            + @"(?:day|week|fortnight|month)s?(?:\s+(?:later|back|on|out|more|longer|extra|earlier|sooner))?\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shifts();

    private const string Long = @"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:day|week|fortnight|month)s?";

    [GeneratedRegex($@"\b{Long}\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnySpan();

    [GeneratedRegex(
        $@"\b(?:extend|push|put|move|delay|postpone|defer|slip)\w*\b[^,.;]*?\s(?<span>(?:back\s+|out\s+"
            + $@"|on\s+)?by\s+(?:another\s+)?{Long})\b"
            + $@"|\b(?:give|allow|needs?|wants?|gets?|let)\b[^,.;]*?\s(?<span>another\s+(?:{Long}|day|week"
            + $@"|fortnight|month))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Extended();

    [GeneratedRegex(
        @"^(?:\W+|(?:so|and|that|it|is|it['’]s|makes|new|date|due|now|to|till|until|ie|the|on|by|from)\b)*"
            + @"(?=\d{1,2}(?:st|nd|rd|th)?\b"
            + @"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|next\b|tomorrow\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex ToDay();

    [GeneratedRegex(@"\b(?:not|instead\s+of|rather\s+than|from|was|were)\s+(?:due\s+)?(?:on\s+|by\s+)?(?:the\s+)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:because|cos|'?cause|since|as|when|who|which)\b[^.;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();

    [GeneratedRegex($@"^(?:by\s|for\s)?{Long}$", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(?:back|forwards?|another|more|extra|further|longer|slip\w*|extend\w*)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Further();

    [GeneratedRegex(@"\b(?:earlier|sooner)\b|\b(?:bring|pull)\b.*\bforwards?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sooner();

    [GeneratedRegex(
        @"\b(?:later|postpone\w*)\b|\b(?:push|shove|put|move|knock|bump|set|slide)\b.*\b(?:back"
            + @"|out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:the\s+)?(?:next|\w+)\s+(?:meeting|committee)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    /// <summary>Where nobody else is named behind it.</summary>
    private static bool IsTakenOff(string line,
        CommandContext context) => NameOff().Match(line) is { Success: true } off
        && line[(off.Index + off.Length)..] is var rest && !Writer().IsMatch(rest)
        && PeopleInLine.Find(rest, context.Roster).Count == 0;

    [GeneratedRegex(@"\b(?:me|mine|my|i)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Writer();

    [GeneratedRegex(@"(?:\b(?:go(?:es)?|give[ns]?|hand\w*|pass\w*|over|back)|\d)\s+to\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex To();

    /// <summary>"Take Sam's name off 11": nobody has it then.</summary>
    [GeneratedRegex(@"\b(?:take|remove|strike|get|knock)\s(?:\w\S*\s){0,3}names?\s(?:off|from"
        + @"|out\sof)\b(?!.*\bto\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NameOff();

    /// <summary>"Take the date off 11".</summary>
    [GeneratedRegex(
        @"\b(?:take|remove|drop|lose|clear|scrap|delete|strike)\s(?:(?:the|its|that|any|off"
            + @"|out)\s)*(?:due\s)?(?:dates?|deadlines?)\b(?!\sto\b)"
            + @"|(?<!\b(?:has|have|had|got|is|with|shows?|there['’]?s)\s)\bno\s(?:due\s)?(?:date|deadline)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Undated();

    [GeneratedRegex(@"\bclos(?:e|ed|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Closed();

    [GeneratedRegex("[\"“‘'](?<words>[^\"“”]{4,})[\"”’']\\W*$")]
    private static partial Regex Quoted();
}
