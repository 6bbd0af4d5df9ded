using NodaTime;
using NodaTime.Extensions;

namespace CommitteeBot.Committees;

/// <summary>
/// The calendar day of a moment where a committee meets: a quarter past midnight in London is yesterday in UTC half
/// the year.
/// </summary>
internal static class CommitteeDay
{
    /// <param name="zone">IANA name, as in <c>Europe/London</c>.</param>
    public static DateOnly At(DateTimeOffset moment, string zone) =>
        moment.ToInstant().InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();

    /// <summary>The local time there.</summary>
    public static DateTime Local(DateTimeOffset moment, string zone) =>
        moment.ToInstant().InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUnspecified();

    /// <summary>The moment at which that day begins there.</summary>
    public static DateTimeOffset Start(DateOnly day, string zone) =>
        DateTimeZoneProviders.Tzdb[zone].AtStartOfDay(LocalDate.FromDateOnly(day)).ToDateTimeOffset();
}
