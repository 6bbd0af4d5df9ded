using CommitteeBot.Language.Dates;
using NodaTime;
using NodaTime.Extensions;

namespace CommitteeBot.Committees.Digests;

/// <summary>
/// When nobody is disturbed: the hours from one time of day to another, and days on which nobody works.
/// </summary>
/// <param name="From">Equal to <paramref name="To"/> where no hours are quiet.</param>
/// <param name="FreeDays">True where weekends and bank holidays are quiet.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To, bool FreeDays)
{
    public static QuietHours Default { get; } = new(new TimeOnly(19, 0), new TimeOnly(7, 30), FreeDays: true);

    public bool IsQuiet(TimeOnly time) => From <= To ? time >= From && time < To : time >= From || time < To;

    public bool IsQuiet(DateOnly day) => FreeDays && !BankHolidays.IsWorkingDay(day);

    /// <summary>
    /// The moment for something planned on a day: never after that day, since a warning that waits until Monday is
    /// none.
    /// A quiet day gives way to the working day before it, a quiet hour to the end of that day's quiet hours.
    /// </summary>
    public DateTimeOffset LatestAllowed(DateOnly day, TimeOnly at, DateTimeZone zone)
    {
        while (IsQuiet(day))
            day = day.AddDays(-1);
        return ToMoment(day, IsQuiet(at) ? To : at, zone);
    }

    /// <summary>The first moment from then on at which nobody is disturbed.</summary>
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
    /// A time that a clock change leaves out comes as much later as the clock was put on; one that comes twice is the
    /// first.
    /// </summary>
    public static DateTimeOffset ToMoment(DateOnly day, TimeOnly at, DateTimeZone zone) =>
        day.ToLocalDate().At(at.ToLocalTime()).InZoneLeniently(zone).ToDateTimeOffset();
}
