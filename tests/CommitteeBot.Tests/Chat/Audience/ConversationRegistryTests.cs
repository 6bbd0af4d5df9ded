using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Audience;

public sealed class ConversationRegistryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, 60)]
    public async Task When_a_chat_was_last_used_is_kept_by_the_minute(int secondsLater, int kept)
    {
        var time = new SimulatedTime(Start);
        await using var bot = BotHost.Start(clock: time);
        await using var teams = await TeamsChannel.StartAsync(bot);
        await teams.SayAsync("action Clerk to send the plan");

        time.MoveTo(Start.AddSeconds(secondsLater));
        await teams.SayAsync("action Clerk to book the hall");

        Assert.Equal(
            Start.AddSeconds(kept).ToUnixTimeMilliseconds(),
            await bot.NumberAsync("max(LastSeenAt) from conversation"));
    }
}
