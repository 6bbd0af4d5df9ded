using CommitteeBot.Language.Dates;

namespace CommitteeBot.Tests.Language.Dates;

public sealed class DateShiftTests
{
    private static readonly DateOnly Before = new(2026, 11, 30);

    [Theory]
    [InlineData("back a week", "2026-12-07")]
    [InlineData("back by a week", "2026-12-07")]
    [InlineData("by two weeks", "2026-12-14")]
    [InlineData("another week", "2026-12-07")]
    [InlineData("another ten days", "2026-12-10")]
    [InlineData("for another 10 days", "2026-12-10")]
    [InlineData("a week later", "2026-12-07")]
    [InlineData("out a fortnight", "2026-12-14")]
    [InlineData("back a couple of days.", "2026-12-02")]
    [InlineData("three more days", "2026-12-03")]
    [InlineData("a month longer", "2026-12-30")]
    [InlineData("back 3 months", "2027-02-28")]
    [InlineData("two days earlier", "2026-11-28")]
    [InlineData("up a week", "2026-11-23")]
    public void A_day_is_counted_from_the_one_before(string words, string expected) =>
        Assert.Equal(expected, $"{DateShift.Parse(words)?.From(Before):yyyy-MM-dd}");

    [Theory]
    [InlineData("a week")]
    [InlineData("two weeks")]
    [InlineData("next week")]
    [InlineData("forward a week")]
    [InlineData("back to Friday")]
    [InlineData("another person")]
    [InlineData("back a bit")]
    [InlineData("back 100 weeks")]
    [InlineData("by 12 January")]
    [InlineData("a rest")]
    public void Other_words_count_nothing(string words) => Assert.Null(DateShift.Parse(words));
}
