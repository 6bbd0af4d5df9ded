using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Tests.Understanding.Kinds;

public sealed class PlainStatementTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        Committees = [new KnownCommittee(1, "Harbour Committee", "HAR")],
    };

    [Theory]
    [InlineData("10 is done finally, took me half the night", "done HAR-10")]
    [InlineData("Number eleven is finished, Jo told me the letters went on Friday", "done HAR-11")]
    [InlineData("13 and 10 both done, off to a site visit", "done HAR-13, HAR-10")]
    [InlineData("morning, HAR-7 has been dealt with.", "done HAR-7")]
    [InlineData("ive started on 15, the terms are about half way", "start HAR-15")]
    [InlineData("Made a start on no. 4", "start HAR-4")]
    public void What_a_line_begins_with_says_how_an_action_stands(string line, string command) =>
        Assert.Equal(command, PlainStatement.Read(line, Context, "HAR")?.Command);

    [Theory]
    [InlineData("is 10 done?")]
    [InlineData("10 is done, isn't it")]
    [InlineData("10 is done if Jo signs")]
    [InlineData("10 is nearly done")]
    [InlineData("10 is done by Friday or we are in trouble")]
    [InlineData("Jo says 10 is done")]
    [InlineData("10 bins are done")]
    [InlineData("10 is done, only joking")]
    [InlineData("HAR-12 is to be finished next week")]
    [InlineData("I have started on the report")]
    [InlineData("We started 10 minutes late")]
    [InlineData("I started on 3 new ones")]
    [InlineData("Item 4 is done, moving on")]
    [InlineData("12 completed forms came back")]
    [InlineData("10 finished the course")]
    [InlineData("5 have been completed so far")]
    [InlineData("3 done, 2 to go")]
    [InlineData("10 is done - move 12 to 3 Jan")]
    public void What_is_asked_or_hangs_on_something_says_nothing_plainly(string line) =>
        Assert.Null(PlainStatement.Read(line, Context, "HAR"));
}
