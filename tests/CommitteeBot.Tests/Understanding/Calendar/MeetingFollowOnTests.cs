using System.Globalization;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class MeetingFollowOnTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 24));

    [Theory]
    [InlineData("can we put it back to the 17 December pls", "2026-12-17", null, null)]
    [InlineData("actually make it 6pm", null, "18:00", null)]
    [InlineData("no, move it to 10 December at 2pm instead", "2026-12-10", "14:00", null)]
    [InlineData("bring it forward a week", null, null, -7)]
    [InlineData("push that back two days", null, null, 2)]
    public void It_is_the_meeting_that_gets_another_day_or_hour(string line, string? day, string? start, int? by)
    {
        var move = MeetingFollowOn.Read(line, Context);

        Assert.NotNull(move);
        Assert.Equal(day, move.To?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(start, move.Start?.ToString("HH:mm", CultureInfo.InvariantCulture));
        Assert.Equal(by, move.ByDays);
    }

    [Theory]
    [InlineData("put it in the minutes")]
    [InlineData("move it to item 5")]
    [InlineData("make it clearer")]
    [InlineData("set that aside")]
    [InlineData("it is on 17 December")]
    public void What_names_no_day_says_nothing_of_a_meeting(string line) => Assert.Null(MeetingFollowOn.Read(line, Context));
}
