using CommitteeBot.Language.Dates;

namespace CommitteeBot.Tests.Language.Dates;

public sealed class PrintedTimeTests
{
    [Theory]
    [InlineData("2pm – 3:30pm", "14:00", "15:30")]
    [InlineData("14:30-16:30", "14:30", "16:30")]
    [InlineData("10.30-2pm", "10:30", "14:00")]
    [InlineData("2-4pm", "14:00", "16:00")]
    [InlineData("9.30am to 12 noon", "09:30", "12:00")]
    [InlineData("at 7.30 p.m.", "19:30", null)]
    [InlineData("12 noon", "12:00", null)]
    [InlineData("1400 hrs", "14:00", null)]
    public void Reads_a_time_and_the_end_of_a_range(string text, string start, string? end)
    {
        var time = PrintedTime.First(text);

        Assert.Equal(TimeOnly.Parse(start, null), time?.Start);
        Assert.Equal(end is null ? null : TimeOnly.Parse(end, null), time?.End);
    }

    [Theory]
    [InlineData("paragraph 5.30 of the report")]
    [InlineData("£2.50")]
    [InlineData("25:99")]
    public void Reads_no_time_where_none_is(string text) => Assert.Null(PrintedTime.First(text));
}
