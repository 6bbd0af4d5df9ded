using CommitteeBot.Language.Dates;

namespace CommitteeBot.Tests.Language.Dates;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("Tuesday, 9 June 2020 2pm", "2020-06-09")]
    [InlineData("held on Monday 8th November 2004 at 7.30pm", "2004-11-08")]
    [InlineData("FRIDAY, 15TH APRIL, 2016 AT 2.30 P.M.", "2016-04-15")]
    [InlineData("the 3rd of March 2019", "2019-03-03")]
    [InlineData("February 12, 2026", "2026-02-12")]
    [InlineData("Council Meeting 2020-09-01", "2020-09-01")]
    [InlineData("14/03/2019", "2019-03-14")]
    [InlineData("5.6.21", "2021-06-05")]
    [InlineData("13 December 2011at the office", "2011-12-13")]
    [InlineData("1 Sept 1998", "1998-09-01")]
    public void Reads_a_day_with_its_year(string text, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), PrintedDate.First(text)?.Date);

    [Theory]
    [InlineData("4,567 people")]
    [InlineData("minute 31/20")]
    [InlineData("the 24/7 cover")]
    [InlineData("31 February 2020")]
    [InlineData("Marching season 5")]
    [InlineData("17/00061/F")]
    public void Reads_no_day_where_none_is(string text) => Assert.Null(PrintedDate.First(text));

    [Theory]
    [InlineData("Tuesday 17th January", "2011-11-14", "2012-01-17")]
    [InlineData("14 November", "2011-11-14", "2011-11-14")]
    [InlineData("Mon. 16th March", "2020-02-25", "2020-03-16")]
    public void A_missing_year_follows_from_the_day_it_looks_forward_from(string text, string from, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), PrintedDate.First(text)!.Value.OnOrAfter(DateOnly.Parse(from, null)));

    [Fact]
    public void A_missing_year_follows_from_the_day_it_looks_back_from() =>
        Assert.Equal(
            new DateOnly(2014, 12, 18), PrintedDate.First("18 December")!.Value.OnOrBefore(new DateOnly(2015, 8, 4)));
}
