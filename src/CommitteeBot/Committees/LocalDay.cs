using NodaTime;

namespace CommitteeBot.Committees;

/// <summary>What day it is where a committee meets: at half past midnight in a British summer the day is one ahead of UTC's.</summary>
internal static class LocalDay
{
    public static DateOnly Of(DateTimeOffset moment, string zone) =>
        Instant.FromDateTimeOffset(moment).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();
}
