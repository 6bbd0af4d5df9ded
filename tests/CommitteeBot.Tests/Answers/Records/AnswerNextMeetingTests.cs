using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Answers.Records;

/// <summary>
/// "When is the next meeting?" where the minutes have announced it and the calendar has gone on since.
/// </summary>
public sealed class AnswerNextMeetingTests(
    AnswerNextMeetingTests.Setup running) : ConversationTest(running), IClassFixture<AnswerNextMeetingTests.Setup>
{
    public sealed class Setup() : RunningBot(null, new Clock(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)));

    private const string Asked = "when is the next meeting?";

    [Theory]
    [InlineData("HEC", "Housing and Environment Committee")]
    [InlineData("CPM", "Community Priorities Meeting")]
    public async Task It_is_that_of_the_committee_in_use(string prefix, string name)
    {
        await Teams.SayAsync($"use {prefix}");

        Assert.Contains($"1** · {name}", await SayAsync(Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_committee_in_use_each_ones_next_is_given_the_nearest_first()
    {
        // Neither a greeting nor a question takes a committee into use.
        await Teams.SayAsync("hello");
        await Teams.SayAsync("what was said about trees?");

        var answer = await SayAsync(Asked);

        Assert.Matches(
            @"(?s)here is the next meeting of each:.*Housing and Environment Committee: \*\*9 December 2026\*\*"
                + @".*Community Priorities Meeting: \*\*14 January 2027\*\*",
            answer);
        Assert.Contains("1** · Housing and Environment Committee, 14 October 2026", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_day_is_said_once_and_the_words_of_the_minutes_are_in_the_source()
    {
        await Teams.SayAsync("use CPM");

        var answer = await SayAsync(Asked);

        Assert.Equal(2, answer.Split("14 January").Length);
        Assert.DoesNotContain("The minutes say", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_moved_is_given_with_the_day_of_the_calendar_and_the_words_of_the_minutes()
    {
        await Teams.SayAsync("use HEC");
        await Teams.SayAsync("move the next meeting to 20 January 2027 at 3pm");

        var answer = await SayAsync(Asked);

        Assert.Contains("is on **20 January 2027** at **15:00**", answer, StringComparison.Ordinal);
        Assert.Contains("according to the calendar", answer, StringComparison.Ordinal);
        Assert.Contains("The minutes say", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_cancelled_is_not_given_as_the_next()
    {
        await Teams.SayAsync("use HEC");
        await Teams.SayAsync("add meeting 3 March 2027 2:30pm Town Hall");
        await Teams.SayAsync("cancel the next meeting");

        var answer = await SayAsync(Asked);

        Assert.Contains(
            "According to the calendar, the next meeting of the Housing and Environment Committee is on **3 March "
                + "2027**",
            answer, StringComparison.Ordinal);
        Assert.Contains("the calendar has it as **cancelled**", answer, StringComparison.Ordinal);
    }

    private async Task<string> SayAsync(string line) =>
        string.Join('\n', (await Teams.SayAsync(line)).Select(CardReading.Words));
}
