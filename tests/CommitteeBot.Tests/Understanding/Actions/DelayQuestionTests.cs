using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Tests.Understanding.Actions;

public sealed class DelayQuestionTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 24))
    {
        Committees = [new KnownCommittee(1, "Quay Committee", "QC")],
    };

    [Theory]
    [InlineData("why 10 slipping again?", "history QC-10")]
    [InlineData("whats keeping the harbour master on 4", "history QC-4")]
    [InlineData("why is QC-4 so late", "history QC-4")]
    [InlineData("how many times has 14 been moved?", "history QC-14")]
    [InlineData("who keeps missing their dates", "actions slipped")]
    [InlineData("which have been pushed back since oct", "actions slipped")]
    [InlineData("what's slipping?", "actions slipped")]
    public void Asks_for_the_history_of_one_or_for_those_that_slip(string line, string command) =>
        Assert.Equal(command, DelayQuestion.CommandFor(line, Context, "QC"));

    [Theory]
    [InlineData("why were only 4 members there?")]
    [InlineData("why did the cost of the slip go up?")]
    [InlineData("which items were put back to the next agenda?")]
    [InlineData("put 14 back a week")]
    [InlineData("what did the delay cost?")]
    public void Leaves_other_lines_to_others(string line) => Assert.Null(DelayQuestion.CommandFor(line, Context, "QC"));
}
