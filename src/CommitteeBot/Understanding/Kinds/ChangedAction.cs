using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding.AskBack;

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
            LineKind.Assign => Owner(line, context) is { } owner ? $"assign {all} to {owner}" : null,
            LineKind.Due => Day(line, context) is { } day ? $"due {all} by {day}" : null,
            LineKind.Reword when references.Count == 1 => Words(line) is { } words ? $"text {all}: {words}" : null,
            _ => null,
        };
    }

    private static string? Owner(string line, CommandContext context)
    {
        if (Self().IsMatch(line))
            return "me";
        var people = PeopleInLine.Find(line, context.Roster).FindAll(p => !p.IsPossessive && !Off().IsMatch(line[p.End..]))
            .Select(p => (p.Name, p.At)).ToList();
        if (people.Count == 0)
            people = LineParts.People(line, context);
        if (people.FindAll(p => HandsTo().IsMatch(line[..p.At])) is [var given])
            return given.Name;
        var meant = people.FindAll(p => !Before().IsMatch(line[..p.At]));
        return meant.Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() switch
        {
            0 => null,
            1 => meant[0].Name,
            // "From KV to IB" says which.
            _ => HandedTo().IsMatch(line) ? meant[^1].Name : null,
        };
    }

    private static string? Day(string line, CommandContext context) =>
        DueDateParser.FindLast(line, context.Today) is { Date: { } day, Problem: DueDateProblem.None }
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : null;

    /// <summary>What is in quotation marks, or what follows "to read", "should say", a colon.</summary>
    private static string? Words(string line) =>
        Quoted().Match(line) is { Success: true } quoted ? quoted.Groups["words"].Value
            : Reads().Match(line) is { Success: true } reads ? reads.Groups["words"].Value
            : null;

    [GeneratedRegex(@"\bclos(?:e|ed|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Closed();

    [GeneratedRegex(
        @"\b(?:to|for|with)\s(?:me|myself)\b|\bmine\b|\bi['’]?(?:ll|m|\swill|\sam|\scan"
            + @"|\shave)\b.*\b(?:take|taking|do|doing|have"
            + @"|pick|got)\b|\bi['’]ve\s(?:got|taken)\b|\bunder my name\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Self();

    [GeneratedRegex(@"\b(?:to|over\sto|with|by)\s(?:the\s)?[\w.]+(?:\s[\w.]+){0,3}\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex HandedTo();

    [GeneratedRegex(@"\b(?:to|onto|over\sto)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex HandsTo();

    [GeneratedRegex(@"^\s+off\b", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    /// <summary>Whom it is taken from: "off Katherine", "not KV".</summary>
    [GeneratedRegex(@"\b(?:not|from|without|off|instead\sof|rather\sthan)\s+(?:the\s)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex("[\"“‘'](?<words>[^\"“”]{4,})[\"”’']\\W*$")]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(?:read(?:s|ing)?|say(?:s|ing)?|be\sworded|wording\s(?:to|is|as)|reword(?:\s+\S+)?\s+(?:as|to)"
            + @"|words?(?:ing)?\sof\s\S+\s(?:to|as))"
            + @"\s*[:,–—-]?\s+(?:as\s+|that\s+)?(?<words>\S+\s+\S.*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reads();
}
