using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;
using static CommitteeBot.Tests.Understanding.Calendar.CalendarRows;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData(
        "calendar feed https://outlook.office365.com/owa/calendar/a/b/calendar.ics",
        "https://outlook.office365.com/owa/calendar/a/b/calendar.ics")]
    [InlineData("calendar feed webcal://example.org/c.ics for all events", "webcal://example.org/c.ics all")]
    [InlineData("calendar feed off", "off")]
    [InlineData("calendar feed", "show")]
    public void A_calendar_feed_is_set(string line, string expected)
    {
        var feed = Assert.IsType<CalendarFeedIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, feed.IsOff ? "off" : feed.Url is { } url ? url + (feed.TakesAll ? " all" : "") : "show");
    }
}
