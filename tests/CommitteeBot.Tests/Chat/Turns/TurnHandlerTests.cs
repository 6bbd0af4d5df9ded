using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>Each activity is dealt with once, however often and beside whatever else it is delivered.</summary>
public sealed class TurnHandlerTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task The_same_activity_twice_is_one_action_and_one_message()
    {
        var activity = Teams.Activity();
        activity["text"] = "action Clerk to order the new chairs";
        var before = await Bot.CountAsync("action");

        await Teams.SendAsync(activity);
        await Teams.SendAsync(activity);

        Assert.Equal(before + 1, await Bot.CountAsync("action"));
        Assert.Equal(
            ["POST", "PUT"],
            Teams.Calls.Where(c => (string?)c.Body?["type"] == "message").Select(c => c.Method));
    }

    [Fact]
    public async Task Sixteen_writers_at_once_each_heard_twice_leave_one_action_a_line_and_no_gap()
    {
        var count = Soak.Size(160, 5000);
        var lines = Enumerable.Range(0, count).Select(n =>
        {
            var activity = Teams.Activity(
                "message",
                new JsonObject
                {
                    ["conversation"] = new JsonObject { ["id"] = $"chat-{n % 16}", ["conversationType"] = "personal" },
                });
            activity["text"] =
                $"action for the Community Priorities Meeting: Clerk to post notice number {n} of series {n * 7919} on "
                    + "the board";
            return activity;
        }).ToList();

        var answers = await Task.WhenAll(lines.Chunk((count + 15) / 16).Select(chunk => Task.Run(async () =>
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var line in chunk)
                statuses.AddRange(
                    (await Task.WhenAll(Teams.DeliverAsync(line), Teams.DeliverAsync(line))).Select(a => a.Status));
            return statuses;
        })));

        Assert.All(answers.SelectMany(a => a), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(count, await Bot.CountAsync("action where Text like '%notice number%'"));
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "(select count(distinct Number) as Numbers, max(Number) - min(Number) as Span from action where Text "
                    + $"like '%notice number%') as t where Numbers = {count} and Span = {count - 1}"));
    }
}
