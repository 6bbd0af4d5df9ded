using CommitteeBot.Pointing;

namespace CommitteeBot.Tests.Pointing;

public sealed class ModelBreakerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);
    private readonly ModelBreaker breaker = new();

    [Fact]
    public void Three_faults_in_a_row_close_it_for_half_a_minute_and_are_told_once()
    {
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => breaker.Failed(Now, null)));
        Assert.False(breaker.Allows(Now.AddSeconds(29)));
        Assert.True(breaker.Allows(Now.AddSeconds(30)));

        Assert.False(breaker.Failed(Now.AddSeconds(30), null));
        Assert.False(breaker.Allows(Now.AddSeconds(89)));
        Assert.True(breaker.Allows(Now.AddSeconds(90)));
    }

    [Fact]
    public void A_success_between_faults_starts_the_count_again()
    {
        breaker.Failed(Now, null);
        breaker.Failed(Now, null);

        Assert.False(breaker.Succeeded());
        Assert.False(breaker.Failed(Now, null));
        Assert.True(breaker.Allows(Now));
    }

    [Fact]
    public void An_endpoint_that_names_a_wait_is_given_it_at_once()
    {
        Assert.True(breaker.Failed(Now, TimeSpan.FromMinutes(2)));
        Assert.False(breaker.Allows(Now.AddSeconds(119)));
        Assert.True(breaker.Allows(Now.AddSeconds(120)));
    }

    [Fact]
    public void That_it_answers_again_is_told_once()
    {
        breaker.Failed(Now, TimeSpan.FromSeconds(5));

        Assert.True(breaker.Succeeded());
        Assert.False(breaker.Succeeded());
    }

    [Fact]
    public void It_never_waits_longer_than_ten_minutes()
    {
        var at = Now;
        for (var i = 0; i < 20; i++)
        {
            breaker.Failed(at, null);
            at += TimeSpan.FromMinutes(10);
            Assert.True(breaker.Allows(at));
        }
    }
}
