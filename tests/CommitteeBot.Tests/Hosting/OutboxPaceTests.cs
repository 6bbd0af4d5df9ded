using CommitteeBot.Hosting;

namespace CommitteeBot.Tests.Hosting;

public sealed class OutboxPaceTests
{
    [Theory]
    [InlineData("what is due soon", 5, false, 5)]
    [InlineData("the machine has slept since", -600, false, 0)]
    [InlineData("the clock was set back since", 3600, false, 30)]
    [InlineData("others may queue something at any moment", 5, true, 1)]
    [InlineData("the machine of one of several nodes has slept since", -600, true, 1)]
    public void It_waits_until_something_may_be_due_whatever_the_clock_does(
        string when, double due, bool isShared, double wait)
    {
        var now = new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

        Assert.True(
            OutboxPace.Wait(now.AddSeconds(due), now, isShared) == TimeSpan.FromSeconds(wait), when);
    }
}
