using CommitteeBot.Graph;

namespace CommitteeBot.Tests.Graph;

public sealed class EventTimeTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData("2027-01-14T14:00:00.0000000", "UTC", false, "2027-01-14T14:00:00")]
    [InlineData("2027-07-14T13:00:00.0000000", "UTC", false, "2027-07-14T14:00:00")]
    [InlineData("2027-07-14T14:00:00", "GMT Standard Time", false, "2027-07-14T14:00:00")]
    [InlineData("2027-07-14T15:00:00", "Europe/Paris", false, "2027-07-14T14:00:00")]
    [InlineData("2027-07-14T14:00:00", null, false, "2027-07-14T14:00:00")]
    [InlineData("2027-07-14T14:00:00", "The clock in the hall", false, "2027-07-14T14:00:00")]
    [InlineData("2027-07-14T00:00:00.0000000", "UTC", true, "2027-07-14T00:00:00")]
    public void A_time_is_shown_on_the_committees_clock(string time, string? zone, bool isDay, string local) =>
        Assert.Equal(local, EventTime.TryRead(time, zone, isDay)!.In(London).ToString("s"));

    [Fact]
    public void What_is_no_time_is_none() => Assert.Null(EventTime.TryRead(null, "UTC", isDay: false));

    [Theory]
    [InlineData(
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_QzE2-x%40thread.v2/0?context=%7b%7d",
        "19:meeting_QzE2-x@thread.v2")]
    [InlineData("https://example.org/call", null)]
    [InlineData(null, null)]
    public void The_chat_of_a_call_stands_in_its_address(string? url, string? chat) => Assert.Equal(chat, MeetingChat.In(url));

    [Theory]
    [InlineData("https://example.sharepoint.com/sites/A/Shared%20Documents/B/C", "/sites/A|Shared Documents/B/C")]
    [InlineData("https://example.sharepoint.com/Shared Documents", "|Shared Documents")]
    [InlineData("https://example.sharepoint.com/sites/A", null)]
    [InlineData("http://example.sharepoint.com/sites/A/B", null)]
    [InlineData("Minutes", null)]
    public void The_address_of_a_library_has_its_site_and_its_path(string address, string? parts) =>
        Assert.Equal(parts, LibraryAddress.TryRead(address) is { } read ? $"{read.Site}|{read.Path}" : null);
}
