using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Delivery;

/// <summary>Replies that Teams does not take at once.</summary>
public sealed class PostReplyTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task An_answer_that_Teams_refuses_to_take_now_waits_in_the_outbox_and_is_said_once()
    {
        var line = Teams.Activity();
        line["text"] = "action CPM: Clerk to order the new lamps by 3 December 2027";
        foreach (var _ in Enumerable.Range(0, 4))
            Teams.FailNext.Enqueue(HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, (await Teams.DeliverAsync(line)).Status);
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "outbox where State = 'Waiting' and Content like '%new lamps%' and ConversationId = "
                    + "'personal-chat-id'"));

        Assert.Contains(
            "new lamps", CardReading.Words(Assert.Single(await Teams.SendAsync(line))), StringComparison.Ordinal);
        Assert.Equal(0, await Bot.CountAsync("outbox"));
    }

    [Fact]
    public async Task A_card_that_Teams_refuses_is_said_in_plain_words()
    {
        Teams.FailNext.Enqueue(HttpStatusCode.RequestEntityTooLarge);

        var said = await Teams.SayAsync("actions");

        Assert.Null(said[^1]["attachments"]);
        Assert.Contains("action", (string)said[^1]["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(3600, "State = 'Waiting'")]
    [InlineData(24 * 3600, "State = 'Failed' and Reason = 'GaveUp'")]
    public async Task A_wait_that_Teams_asks_for_is_kept_or_reported_as_a_failure(int seconds, string expected)
    {
        Teams.RetryAfter = TimeSpan.FromSeconds(seconds);
        Teams.FailNext.Enqueue(HttpStatusCode.TooManyRequests);
        var asked = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

        await Teams.DeliverAsync(
            Teams.Activity(
                "message",
                new JsonObject { ["text"] = "action CPM: Clerk to order the new lamps by 3 December 2027" }));

        Assert.Equal(
            1,
            await Bot.CountAsync(
                $"outbox where Kind = 'LateAnswer' and {expected} and DueAt >= {asked + (seconds * 1000L)}"));
    }
}
