using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers;

public sealed class BrowserMarkTests
{
    [Theory]
    [InlineData("12/1/26, 12:33 AM codes")]
    [InlineData("12/1/26, 12:33 AM      Minutes of the Rivers Forum")]
    [InlineData("01/12/2026, 00:33      Minutes of the Rivers Forum")]
    [InlineData("01/12/2026, 00:33")]
    public void The_day_of_printing_is_none_of_the_meetings(string line) =>
        Assert.Equal(["Rivers Forum"], BrowserMark.Remove([line, "Rivers Forum"]));

    [Theory]
    [InlineData("03/03/2026, 10:00 Committee Room")]
    [InlineData("3/3/2026 at 10:00 AM")]
    [InlineData("Held on 12/1/26, 12:33 PM")]
    public void The_day_of_the_meeting_stays(string line) => Assert.Equal([line], BrowserMark.Remove([line]));

    [Fact]
    public void Further_down_it_is_text()
    {
        string[] lines = ["Rivers Forum", "", "12/1/26, 12:33 AM codes"];

        Assert.Equal(lines, BrowserMark.Remove(lines));
    }
}
