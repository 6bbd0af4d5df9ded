using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Language.Dates;

/// <summary>
/// A time of day as printed, or the two ends of one: <c>2pm – 3:30pm</c>, <c>14:30-16:30</c>, <c>10.30-2pm</c>,
/// <c>7.30 p.m.</c>
/// </summary>
internal readonly partial record struct PrintedTime(TimeOnly Start, TimeOnly? End, int Index, string Text)
{
    public static PrintedTime? First(string text) => FindAll(text).Select(t => (PrintedTime?)t).FirstOrDefault();

    public static IEnumerable<PrintedTime> FindAll(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (Match match in Forms().Matches(text))
            if (From(match) is { } time)
                yield return time;
    }

    private static PrintedTime? From(Match match)
    {
        var endHalf = Half(match.Groups["p2"]);
        var startHalf = Half(match.Groups["p1"]);
        if (match.Groups["h2"].Success)
        {
            if (Clock(match.Groups["h2"], match.Groups["m2"], endHalf) is not { } end)
                return null;
            // "10.30-2pm" and "2-4pm": the printed half of the day belongs to the start too, unless it would then come
            // after the end.
            var start = Clock(match.Groups["h1"], match.Groups["m1"], startHalf ?? endHalf);
            if (startHalf is null && start > end)
                start = Clock(match.Groups["h1"], match.Groups["m1"], null);
            return start is { } from ? new PrintedTime(from, end, match.Index, match.Value) : null;
        }

        return Clock(match.Groups["h1"], match.Groups["m1"], startHalf) is { } single
            ? new PrintedTime(single, null, match.Index, match.Value)
            : null;
    }

    /// <summary>12 for the afternoon, 0 for the morning, null where none is printed.</summary>
    private static int? Half(Group group) => group.Success ? group.ValueSpan[0] is 'a' or 'A' ? 0 : 12 : null;

    private static TimeOnly? Clock(Group hours, Group minutes, int? half)
    {
        var hour = int.Parse(hours.ValueSpan, CultureInfo.InvariantCulture);
        var minute = minutes.Success ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (half is { } offset && hour <= 12)
            hour = (hour % 12) + offset;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }


    // A bare number is a time only beside another half of a range that says so; "5.30" alone could be a paragraph.
    [GeneratedRegex(
        @"(?<![0-9:.£/])(?<h1>[0-9]{1,2})(?:[:.](?<m1>[0-9][0-9]))?(?:\s?(?<p1>[ap]\.?m\b\.?|noon\b))?\s?(?:-"
            + @"|–|—|to|until)\s?(?<h2>[0-9]{1,2})(?:[:.](?<m2>[0-9][0-9]))?\s?(?<p2>[ap]\.?m\b\.?|noon\b)" +
        @"|(?<![0-9:.£/])(?<h1>[0-9]{1,2})[:.](?<m1>[0-9][0-9])\s?(?:hrs|hours)?\s?(?:-|–|—|to"
            + @"|until)\s?(?<h2>[0-9]{1,2})[:.](?<m2>[0-9][0-9])(?![0-9])(?!\.[0-9])" +
        @"|(?<![0-9:.£/])(?<h1>[0-9]{1,2})(?:[:.](?<m1>[0-9][0-9]))?\s?(?<p1>[ap]\.?m\b\.?|noon\b|midday\b)" +
        @"|(?<![0-9:.£/])(?<h1>[01]?[0-9]|2[0-3]):(?<m1>[0-5][0-9])(?![0-9:])" +
        @"|(?<![0-9:.£/])(?<h1>[01][0-9]|2[0-3])[.]?(?<m1>[0-5][0-9])\s?h(?:ou)?rs\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forms();
}
