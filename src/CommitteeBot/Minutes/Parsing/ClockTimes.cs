using System.Text.RegularExpressions;
using CommitteeBot.Committees.Dates;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>When the meeting opened and closed, where a sentence says so.</summary>
internal static partial class ClockTimes
{
    public static TimeOnly? Opened(FoundItems found)
    {
        foreach (var block in found.Preamble.Concat(found.Items.Take(2).SelectMany(i => i.Body)))
            if (block.Text.Contains("meeting", StringComparison.OrdinalIgnoreCase) && Open().Match(block.Text) is { Success: true } match && TimeAfter(block.Text, match) is { } time)
                return time;
        return null;
    }

    public static TimeOnly? Closed(FoundItems found)
    {
        foreach (var block in found.Items.Reverse<FoundItem>().SelectMany(i => i.Body.AsEnumerable().Reverse()).Concat(found.Preamble))
            if ((block.Text.Contains("meeting", StringComparison.OrdinalIgnoreCase) || block.Text.Contains("adjourned", StringComparison.OrdinalIgnoreCase)) && Close().Match(block.Text) is { Success: true } match && TimeAfter(block.Text, match) is { } time)
                return time;
        return null;
    }

    private static TimeOnly? TimeAfter(string text, Match match) =>
        PrintedTime.First(text[match.Index..Math.Min(text.Length, match.Index + match.Length + 60)])?.Start;

    [GeneratedRegex(@"\bmeeting\s(?:was\s)?(?:opened|commenced|started|began|called\sto\sorder)\b|\b(?:opened|started)\sthe\smeeting\b", RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    [GeneratedRegex(@"\bmeeting\s(?:was\s|then\s|being\s)?(?:declared\s)?(?:closed|ended|finished|concluded|adjourned|terminated)\b|\b(?:closed|adjourned)\sthe\smeeting\b|\bit\swas\sadjourned\b|\bmeeting\sclosed\s?:", RegexOptions.IgnoreCase)]
    private static partial Regex Close();
}
