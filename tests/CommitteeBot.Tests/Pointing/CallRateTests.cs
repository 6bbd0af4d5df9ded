using CommitteeBot.Pointing;

namespace CommitteeBot.Tests.Pointing;

public sealed class CallRateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_minute_has_so_many_calls_of_each_tenant()
    {
        var rate = new CallRate(2);

        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => rate.TryTake("a", Now)));
        Assert.True(rate.TryTake("b", Now));
        Assert.False(rate.TryTake("a", Now.AddSeconds(59)));
        Assert.True(rate.TryTake("a", Now.AddSeconds(60)));
    }
}
