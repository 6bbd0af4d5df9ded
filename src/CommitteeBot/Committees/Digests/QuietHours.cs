using CommitteeBot.Language.Dates;
using NodaTime;
using NodaTime.Extensions;

namespace CommitteeBot.Committees.Digests;

/// <summary>
/// Hours of the day, and days on which nobody works, when nothing is sent.
/// </summary>
/// <param name="From">Equal to <paramref name="To"/> if no hours are quiet.</param>
/// <param name="FreeDays">True if weekends and bank holidays are quiet.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To, bool FreeDays)
{
    public static QuietHours Default { get; } = new(new TimeOnly(19, 0), new TimeOnly(7, 30), FreeDays: true);

    public bool IsQuiet(TimeOnly time) => From <= To ? time >= From && time < To : time >= From || time < To;

    public bool IsQuiet(DateOnly day) => FreeDays && !BankHolidays.IsWorkingDay(day);

    /// <summary>
    /// The time for a message planned on a day: never after that day, since a reminder on Monday would be too late. It
    /// moves from a quiet day to the working day before it, and from a quiet hour to the end of that day's quiet hours.
    /// </summary>
    public DateTimeOffset LatestAllowed(DateOnly day, TimeOnly at, DateTimeZone zone)
    {
        while (IsQuiet(day))
            day = day.AddDays(-1);
        return ToMoment(day, IsQuiet(at) ? To : at, zone);
    }

    /// <summary>The first moment from then on that isn't quiet.</summary>
    public DateTimeOffset NextAllowed(DateTimeOffset from, DateTimeZone zone)
    {
        var local = from.ToInstant().InZone(zone).LocalDateTime;
        var (day, time) = (local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly());
        if (!IsQuiet(day) && !IsQuiet(time))
            return from;
        if (!IsQuiet(day) && time < To)
            return ToMoment(day, To, zone);
        do
        {
            day = day.AddDays(1);
        }
        while (IsQuiet(day));

        return ToMoment(day, IsQuiet(TimeOnly.MinValue) ? To : TimeOnly.MinValue, zone);
    }

    /// <summary>
    /// A time that the clocks skip is moved by as much as they are; one that occurs twice is the first.
    /// </summary>
    public static DateTimeOffset ToMoment(DateOnly day, TimeOnly at, DateTimeZone zone) =>
        day.ToLocalDate().At(at.ToLocalTime()).InZoneLeniently(zone).ToDateTimeOffset();
}
