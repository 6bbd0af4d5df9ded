using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CommitteeBot.Meetings.Ics;

/// <summary>The length of an event: <c>PT1H30M</c>, <c>P1D</c>, <c>P2W</c>.</summary>
internal static partial class IcsDuration
{
    public static Period? Read(string value)
    {
        var match = Form().Match(value.Trim());
        if (!match.Success || value.Trim().Length < 3)
            return null;
        return new PeriodBuilder
        {
            Weeks = Int(match.Groups["w"]), Days = Int(match.Groups["d"]), Hours = Int(match.Groups["h"]),
                Minutes = Int(match.Groups["m"]), Seconds = Int(match.Groups["s"]),
        }.Build();
    }

    private static int Int(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\+?P(?:(?<w>\d{1,3})W)?(?:(?<d>\d{1,4})D)?(?:T(?:(?<h>\d{1,4})H)?(?:(?<m>\d{1,5})M)?(?:(?<s>\d{1,6})S)?)?$")]
    private static partial Regex Form();
}
