using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Committees.Digests;

/// <summary>
/// The time of a card before a meeting, as in <c>5 working days before at 08:00</c>, in the recipient's time zone.
/// </summary>
/// <param name="Days">At least 1.</param>
/// <param name="Working">True if weekends and bank holidays don't count.</param>
internal readonly partial record struct DigestMoment(int Days, bool Working, TimeOnly At)
{
    public const int MaxDays = 60;

    /// <summary>As in <c>5 working days before</c>.</summary>
    public string Words =>
        string.Create(CultureInfo.InvariantCulture,
        $"{Days} {(Working ? "working " : "")}{(Days == 1 ? "day" : "days")} before");

    /// <summary>The form in which it is stored, as in <c>5w@08:00</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Days}{(Working ? "w" : "d")}@{At:HH\\:mm}");

    public static string Format(IEnumerable<DigestMoment> moments) => string.Join(' ', moments);

    public static IReadOnlyList<DigestMoment> Parse(string stored) =>
        [.. Stored().Matches(stored).Select(m => new DigestMoment(
        int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), m.Groups[2].Value == "w",
            TimeOnly.ParseExact(m.Groups[3].ValueSpan, "HH:mm", CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"(\d{1,2})([wd])@(\d\d:\d\d)")]
    private static partial Regex Stored();
}
