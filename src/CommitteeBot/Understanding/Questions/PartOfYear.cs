using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Questions;

/// <summary>"autumn 2015", "winter 2015/16", "early 2017": parts of a year, as loosely as people mean them.</summary>
internal static partial class PartOfYear
{
    /// <returns>The first and last day; null where the words name no part of a year.</returns>
    public static (DateOnly From, DateOnly To)? Read(Match match)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["part"].Value.ToLowerInvariant() switch
        {
            "spring" => Months(year, 3, 5),
            "summer" or "midsummer" => Months(year, 6, 8),
            "autumn" or "fall" => Months(year, 9, 11),
            // Of a single year both its ends are winter.
            "winter" => match.Groups["z"].Success ? Months(year, 12, 14) : Months(year, 1, 14),
            "early" or "beginning of" or "start of" => Months(year, 1, 4),
            "mid" => Months(year, 5, 8),
            "late" or "end of" => Months(year, 9, 12),
            _ => null,
        };
    }

    /// <param name="to">13 is the January after.</param>
    private static (DateOnly, DateOnly) Months(int year, int from, int to)
    {
        var first = new DateOnly(year, from, 1);
        return (first, first.AddMonths(to - from + 1).AddDays(-1));
    }

    [GeneratedRegex(
        @"\b(?<part>spring|summer|midsummer|autumn|fall|winter|early|mid|late|(?:beginning|start|end) of)(?:\s+(?:of"
            + @"|in)|-)?\s*(?<y>(?:19|20)\d\d)(?:\s?[/–-]\s?(?<z>(?:20)?\d\d))?\b",
        RegexOptions.IgnoreCase)]
    public static partial Regex Grammar();
}
