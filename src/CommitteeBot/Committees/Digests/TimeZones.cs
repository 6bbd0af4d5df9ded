using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace CommitteeBot.Committees.Digests;

/// <summary>Zones by their IANA names.</summary>
internal static class TimeZones
{
    public static bool IsKnown([NotNullWhen(true)] string? name) => name is not null
        && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>
    /// The first of these that is one; else London, where the committees are that this program was made for.
    /// </summary>
    public static DateTimeZone Resolve(string? own, string committees) =>
        (own is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(own))
            ?? DateTimeZoneProviders.Tzdb.GetZoneOrNull(committees) ?? DateTimeZoneProviders.Tzdb["Europe/London"];
}
