using System.Globalization;

namespace CommitteeBot.Graph;

/// <summary>A moment of a calendar, as far as it is said: a day, a time on somebody's clock, or a moment.</summary>
/// <param name="Local">As written.</param>
/// <param name="Utc">Null for a day, and for a time whose zone isn't said or known: the committee's own clock is
/// meant.</param>
internal sealed record EventTime(DateTime Local, DateTimeOffset? Utc, bool IsDay)
{
    public static EventTime? TryRead(string? time, string? zone, bool isDay)
    {
        if (!DateTime.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return isDay || zone is not { Length: > 0 } || Find(zone) is not { } known
            ? new EventTime(local, null, isDay)
            : new EventTime(local, new DateTimeOffset(local, known.GetUtcOffset(local)), IsDay: false);
    }

    /// <summary>On the clock of a committee.</summary>
    public DateTime In(TimeZoneInfo zone) => Utc is { } moment ? TimeZoneInfo.ConvertTime(moment, zone).DateTime : Local;

    /// <summary>By the names of the internet or of Windows; Outlook writes either.</summary>
    private static TimeZoneInfo? Find(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : null;
}
