using System.Globalization;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

public sealed class PartOfYearTests
{
    [Theory]
    [InlineData("what was agreed in autumn 2015?", "2015-09-01", "2015-11-30")]
    [InlineData("this was winter 2015/16", "2015-12-01", "2016-02-29")]
    [InlineData("the winter of 2016", "2016-01-01", "2017-02-28")]
    [InlineData("in summer 2016", "2016-06-01", "2016-08-31")]
    [InlineData("by mid 2017", "2017-05-01", "2017-08-31")]
    [InlineData("at the end of 2018", "2018-09-01", "2018-12-31")]
    public void Parts_of_a_year_are_periods(string question, string from, string to)
    {
        var period = Assert.Single(PeriodReader.Read(question, new DateOnly(2026, 1, 10))).Period;

        Assert.Equal(
            (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)),
            (period.From, period.To));
    }
}
