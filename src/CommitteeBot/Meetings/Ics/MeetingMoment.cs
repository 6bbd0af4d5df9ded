using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace CommitteeBot.Meetings.Ics;

/// <summary>
/// The moment of a meeting. Its local time is what counts: 14:30 stays 14:30 over a clock change. A time that the
/// clocks leave out is as much later
/// as they move; of one that comes twice the first is meant.
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
