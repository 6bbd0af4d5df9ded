using System.Text.RegularExpressions;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Reads the times at which the meeting opened and closed from sentences.</summary>
internal static partial class ClockTimes
{
    public static TimeOnly? Opened(ParsedItems found)
    {
        foreach (var block in found.Preamble.Concat(found.Items.Take(2).SelectMany(i => i.Body)))
            if (block.Text.Contains("meeting", StringComparison.OrdinalIgnoreCase)
                && Open().Match(block.Text) is { Success: true } match && TimeAfter(block.Text, match) is { } time)
                return time;
        foreach (var block in found.Items.TakeLast(1).SelectMany(i => i.Body))
            if (Both().Match(block.Text) is { Success: true } match && TimeAfter(block.Text, match) is { } time)
                return time;
        return null;
    }

    public static TimeOnly? Closed(ParsedItems found)
    {
        foreach (
            var block in found.Items.Reverse<ParsedItem>()
                .SelectMany(i => i.Body.AsEnumerable().Reverse()).Concat(found.Preamble))
            if ((block.Text.Contains("meeting", StringComparison.OrdinalIgnoreCase)
                || block.Text.Contains("adjourned", StringComparison.OrdinalIgnoreCase))
                && Ended(block.Text) is { } time)
                return time;
        return null;
    }

    private static TimeOnly? Ended(string text)
    {
        if (Close().Match(text) is { Success: true } match)
            return TimeAfter(text, match);
        return Both().Match(text) is { Success: true } both
            ? PrintedTime.First(text[both.Groups["end"].Index..])?.Start
            : null;
    }

    private static TimeOnly? TimeAfter(string text, Match match) =>
        PrintedTime.First(text[match.Index..Math.Min(text.Length, match.Index + match.Length + 60)])?.Start;

    [GeneratedRegex(
        @"\bmeeting\s(?:commenced|started|began|opened)\b.{0,40}?\band\s(?<end>(?:was\s)?(?:closed|ended|finished|" +
        @"concluded|terminated|adjourned)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Both();

    [GeneratedRegex(
        @"\bmeeting\s(?:was\s)?(?:opened|commenced|started|began|called\sto\sorder)\b|\b(?:opened|" +
        @"started)\sthe\smeeting\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    [GeneratedRegex(
        @"\bmeeting\s(?:was\s|then\s|being\s)?(?:declared\s)?(?:closed|ended|finished|concluded|adjourned|" +
        @"terminated)\b|\b(?:closed|adjourned)\sthe\smeeting\b|\bit\swas\sadjourned\b|\bmeeting\sclosed\s?:",
        RegexOptions.IgnoreCase)]
    private static partial Regex Close();
}
