using System.Globalization;
using CommitteeBot.Committees.Digests;

namespace CommitteeBot.Tests.Committees.Digests;

public class QuietTimeTests
{
    [Theory]
    [InlineData("2026-11-24 12:00", "Europe/London", "2026-11-24 12:00")]
    [InlineData("2026-11-24 18:59", "Europe/London", "2026-11-24 18:59")]
    [InlineData("2026-11-24 19:00", "Europe/London", "2026-11-25 07:30")]
    [InlineData("2026-11-25 03:00", "Europe/London", "2026-11-25 07:30")]
    [InlineData("2026-11-27 19:30", "Europe/London", "2026-11-30 07:30")] // Friday evening
    [InlineData("2026-11-28 12:00", "Europe/London", "2026-11-30 07:30")] // Saturday
    [InlineData("2026-12-24 20:00", "Europe/London", "2026-12-29 07:30")] // Christmas
    [InlineData("2026-10-24 12:00", "Europe/London", "2026-10-26 07:30")] // the clock goes back in between
    // the clock goes forward in between, and Easter Monday follows
    [InlineData("2027-03-27 12:00", "Europe/London", "2027-03-30 06:30")]
    [InlineData("2026-11-24 12:00", "America/Los_Angeles", "2026-11-24 15:30")]
    [InlineData("2026-11-24 12:00", "Asia/Tokyo", "2026-11-24 22:30")]
    public void What_comes_in_quiet_hours_waits_for_their_end(string from, string zone, string expected) =>
        Assert.Equal(
            Utc(expected), QuietHours.Default.NextAllowed(Utc(from), TimeZones.Resolve(zone, "Europe/London")));

    [Theory]
    [InlineData("12:00", "13:00", "2026-11-24 12:30", "2026-11-24 13:00")]
    [InlineData("00:00", "00:00", "2026-11-24 03:00", "2026-11-24 03:00")]
    [InlineData("00:00", "00:00", "2026-11-28 03:00", "2026-11-30 00:00")]
    public void Other_hours_can_be_quiet_or_none(string from, string to, string moment, string expected)
    {
        var quiet = new QuietHours(
            TimeOnly.ParseExact(from, "HH:mm"), TimeOnly.ParseExact(to, "HH:mm"), FreeDays: true);

        Assert.Equal(Utc(expected), quiet.NextAllowed(Utc(moment), TimeZones.Resolve(null, "Europe/London")));
    }

    private static DateTimeOffset Utc(string when) =>
        new(DateTime.ParseExact(when, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.Zero);
}
