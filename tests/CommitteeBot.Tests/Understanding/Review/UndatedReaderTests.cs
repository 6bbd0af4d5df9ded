using System.Globalization;
using CommitteeBot.Understanding.Review;

namespace CommitteeBot.Tests.Understanding.Review;

public sealed class UndatedReaderTests
{
    [Theory]
    [InlineData("undated one is 16/1/17", null, "2017-01-16")]
    [InlineData("the no date mins were 16 jan 17 i think", null, "2017-01-16")]
    [InlineData("the ones w/o a date should be 16 January 2017", null, "2017-01-16")]
    [InlineData("undated = 16/1/2017", null, "2017-01-16")]
    [InlineData("the one with no date shld be 16th of January 2017", null, "2017-01-16")]
    [InlineData("old-4.pdf was 16/1/17", "old-4.pdf", "2017-01-16")]
    [InlineData("undated one is in January", null, null)]
    public void The_day_is_read_as_it_is_typed(string line, string? file, string? date)
    {
        var given = UndatedReader.Read(line);
        Assert.Equal((file, date), (given!.File, given.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("the meeting is from 2pm to 4pm")]
    [InlineData("the document is from the council")]
    public void Other_lines_are_left_alone(string line) => Assert.Null(UndatedReader.Read(line));
}
