using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Minutes.Parsing.People;

public sealed class AttendanceColumnsTests
{
    [Fact]
    public void People_stand_behind_their_label() =>
        Assert.Equal(
            [("Jo Ashworth", Presence.Present), ("Pat Booth", Presence.Apologies), ("Sam Crane", Presence.Present)],
            People("| Present | Jo Ashworth (JA) Chair\u2028Sam Crane (SC) |\n| Apologies | Pat Booth |"));

    [Theory]
    [InlineData("| Jo Ashworth (Chair) | Pat Booth |\n| Sam Crane | |")]
    [InlineData("| Jo Ashworth (Chair)\u2028Sam Crane | Pat Booth |")]
    public void People_stand_under_their_label(string rows) =>
        Assert.Equal(
            [("Jo Ashworth", Presence.Present), ("Pat Booth", Presence.Apologies), ("Sam Crane", Presence.Present)],
            People("| Present | Apologies |\n" + rows));

    private static IEnumerable<(string, Presence)> People(string table) =>
        Sample.Parse(
            "Hatherley Common Trust\n\nMeeting held on Tuesday 9 June 2020\n\n" + table
                + "\n\n1. Finance\n\nThe accounts were noted.").Attendance
            .Select(p => (p.Name, p.Presence)).OrderBy(p => p.Name, StringComparer.Ordinal);
}
