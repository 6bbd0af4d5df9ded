using System.Diagnostics;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

public sealed class FloodTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    public static TheoryData<string> Fillings =>
        [
            "a ",
            " ",
            "action Clerk to a, ",
            "a\n",
            "what did we decide about the ",
            "apologies from A. ",
            "item 1 - ",
            "1. ",
        ];

    [Theory]
    [MemberData(nameof(Fillings))]
    public async Task Twenty_messages_of_30_kB_by_one_person_delay_nobody_elses_action_by_a_second(string filling)
    {
        await Teams.SayAsync("action Clerk to warm up the kettle");
        var text = string.Concat(Enumerable.Repeat(filling, 29_900 / filling.Length)) + "§";
        var flood = Enumerable.Range(0, 20).Select(n => DeliverAsync(7, text + n)).ToList();
        await Task.Delay(50);
        var watch = Stopwatch.StartNew();
        await DeliverAsync(20, "action Clerk to count the chairs");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"it took {watch.Elapsed}");
        await Task.WhenAll(flood);
    }

    [Fact]
    public async Task A_long_message_still_logs_its_actions_and_a_long_question_is_turned_away_with_a_reason()
    {
        var many = "actions:\n"
            + string.Join(
                '\n',
                Enumerable.Range(1, 15).Select(
                    n =>
                        $"- Clerk to write to household number {n} about its bins, its gate, the hedge that hangs over "
                            + "the path, and the two lamps that have been dark since the storm of last month"));
        await Teams.SayAsync(many);
        Assert.Equal(15, await Bot.CountAsync("action where Text like '%household number%'"));
        var said = Assert.Single(
            await Teams.SayAsync("what did we decide about " + string.Concat(Enumerable.Repeat("the bins and ", 300))));
        Assert.Contains("at most 2,000", CardReading.Words(said), StringComparison.Ordinal);
    }

    private async Task DeliverAsync(int person, string text)
    {
        var activity = Teams.Activity("message", new JsonObject
        {
            ["from"] = TeamsChannel.Person($"Person {person}", person),
            ["conversation"] = new JsonObject
            {
                ["id"] = $"chat-{person}",
                ["conversationType"] = "personal",
                ["tenantId"] = "tenant-1",
            },
        });
        activity["text"] = text;
        await Teams.DeliverAsync(activity);
    }
}
