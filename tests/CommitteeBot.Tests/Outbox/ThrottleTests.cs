using CommitteeBot.Outbox;

namespace CommitteeBot.Tests.Outbox;

public class PaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Messages_to_many_leave_five_a_second()
    {
        var pace = new Throttle();
        var now = Start;
        for (var n = 0; n < 11; n++)
        {
            now = pace.NextAllowed($"chat-{n}", now);
            pace.Record($"chat-{n}", now);
        }

        Assert.Equal(Start.AddSeconds(2), now);
    }

    /// <summary>So many to one conversation at once, and when the next may follow.</summary>
    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void One_conversation_gets_no_more_than_Teams_allows(int sent, int seconds)
    {
        var pace = new Throttle();
        for (var n = 0; n < sent; n++)
            pace.Record("chat", Start);

        Assert.Equal(Start.AddSeconds(seconds), pace.NextAllowed("chat", Start));
        Assert.Equal(Start + Throttle.MinGap, pace.NextAllowed("another", Start));
    }

    [Fact]
    public void A_conversation_that_asked_to_wait_is_left_alone_and_others_are_not()
    {
        var pace = new Throttle();
        pace.HoldUntil("chat", Start.AddSeconds(20));

        Assert.Equal(Start.AddSeconds(20), pace.NextAllowed("chat", Start));
        Assert.Equal(Start, pace.NextAllowed("another", Start));
    }

    [Fact]
    public void However_they_come_no_window_ever_holds_too_many()
    {
        var pace = new Throttle();
        var chance = new Random(3);
        var now = Start;
        var sent = new List<(string Chat, DateTimeOffset At)>();
        for (var n = 0; n < 3000; n++)
        {
            now += TimeSpan.FromMilliseconds(chance.Next(0, 150));
            var chat = $"chat-{chance.Next(3)}";
            now = pace.NextAllowed(chat, now);
            pace.Record(chat, now);
            sent.Add((chat, now));
        }

        foreach (var chat in sent.GroupBy(s => s.Chat).Select(g => g.Select(s => s.At).ToList()))
        {
            foreach (var (span, most) in Throttle.Limits)
                Assert.All(
                    Enumerable.Range(0, Math.Max(0, chat.Count - most)),
                    i => Assert.True(chat[i + most] - chat[i] >= span));
        }
    }
}
