using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace CommitteeBot.Meetings.Ics;

/// <summary>
/// Converts the local time of a meeting, which counts: 14:30 stays 14:30 over a clock change. A time that the clocks
/// skip is moved by as much as they are; one that occurs twice is the first.
/// </summary>
internal static class MeetingMoment
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.LenientResolver;

    /// <param name="zone">IANA name, as in <c>Europe/London</c>.</param>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, string zone) =>
        date.ToLocalDate().At(LocalTime.FromTimeOnly(time)).InZone(DateTimeZoneProviders.Tzdb[zone], Resolver)
            .ToDateTimeOffset();

    /// <summary>The same moment as another zone's local time.</summary>
    public static LocalDateTime Convert(LocalDateTime local, DateTimeZone from, DateTimeZone to) =>
        local.InZone(from, Resolver).WithZone(to).LocalDateTime;
}
