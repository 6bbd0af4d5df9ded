using System.Globalization;
using CommitteeBot.Committees;
using NodaTime;
using NodaTime.TimeZones;

namespace CommitteeBot.Meetings.Ics;

/// <summary>A date or a local time with its zone, from a calendar file.</summary>
/// <param name="Local">Midnight for a date without a time.</param>
/// <param name="Zone">Null for a floating time, which is local wherever it is read.</param>
internal sealed record IcsTime(LocalDateTime Local, DateTimeZone? Zone, bool IsDateOnly)
{
    private const int FirstYear = 1970, LastYear = 2199;

    /// <summary>Converts it to another zone. A date without a time stays the same.</summary>
    public LocalDateTime In(DateTimeZone committee) =>
        IsDateOnly || Zone is null || Zone.Equals(committee) ? Local : MeetingMoment.Convert(Local, Zone, committee);

    /// <param name="fault">The reason why the value can't be read.</param>
    public static IcsTime? Read(IcsLine line, out string? fault) => Read(line.Value.Trim(), line.Parameters, out fault);

    public static IcsTime? Read(string value, IReadOnlyDictionary<string, string> parameters, out string? fault)
    {
        fault = null;
        if (value.Length >= 4
            && int.TryParse(value[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is < FirstYear or > LastYear)
        {
            fault = IcsWords.OutOfRange(Shorten(value));
            return null;
        }

        var isUtc = value.EndsWith('Z');
        var digits = value.TrimEnd('Z').Replace("T", "", StringComparison.Ordinal);
        if (digits.Length == 8
            && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day))
            return new IcsTime(LocalDate.FromDateOnly(day).AtMidnight(), null, IsDateOnly: true);
        if (digits.Length is not (12 or 14)
            || !DateTime.TryParseExact(digits.PadRight(14, '0'), "yyyyMMddHHmmss", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var time))
        {
            fault = IcsWords.NotADate(Shorten(value));
            return null;
        }

        var local = LocalDateTime.FromDateTime(DateTime.SpecifyKind(time, DateTimeKind.Unspecified));
        if (isUtc)
            return new IcsTime(local, DateTimeZone.Utc, false);
        if (!parameters.TryGetValue("TZID", out var id))
            return new IcsTime(local, null, false);
        if (ZoneOf(id) is { } zone)
            return new IcsTime(local, zone, false);
        fault = IcsWords.Zone(Shorten(id));
        return null;
    }

    /// <summary>Accepts IANA names and the Windows names that Outlook writes.</summary>
    private static DateTimeZone? ZoneOf(string id)
    {
        var name = id.Trim().Trim('"');
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        return zone ?? (
            TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(name, out var iana)
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(iana) : null);
    }

    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
