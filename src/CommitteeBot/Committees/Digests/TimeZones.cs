using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CommitteeBot.Committees.Digests;

/// <summary>Time zones by their IANA names.</summary>
internal static class TimeZones
{
    public static bool IsKnown([NotNullWhen(true)] string? name) => name is not null
        && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>
    /// The first of these that exists; otherwise London, since committees in the UK are the usual case.
    /// </summary>
    public static DateTimeZone Resolve(string? own, string committees) =>
        (own is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(own))
            ?? DateTimeZoneProviders.Tzdb.GetZoneOrNull(committees) ?? DateTimeZoneProviders.Tzdb["Europe/London"];
}
