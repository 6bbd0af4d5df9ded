using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

public sealed class TypingIndicatorTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task Somebody_who_waits_sees_that_the_bot_is_writing()
    {
        var held = await Bot.HoldStoreAsync();
        var answer = Teams.SayAsync("action CPM: Clerk to order the new lamps by 3 December 2027");

        while (!Teams.Calls.Any(c => (string?)c.Body?["type"] == "typing"))
        {
            Assert.False(answer.IsCompleted, "the answer came though nothing could be saved");
            await Task.Delay(20);
        }

        await held.DisposeAsync();
        Assert.Contains("Logged CPM-", CardReading.Words(Assert.Single(await answer)), StringComparison.Ordinal);
        Assert.Equal("message", (string?)Teams.Calls.Last().Body!["type"]);
    }
}
