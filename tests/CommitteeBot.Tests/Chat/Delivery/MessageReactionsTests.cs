using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Delivery;

/// <summary>A message gets ✅ where its action was logged though nobody spoke to the bot.</summary>
public sealed class MessageReactionsTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Mark = "/reactions/2705_whiteheavycheckmark";

    [Fact]
    public async Task A_message_that_was_overheard_is_marked_and_one_to_the_bot_is_not()
    {
        await StartMeetingAsync();
        await Teams.SayAsync("<at>Committee Bot</at> action Clerk to ring the depot", GroupChatActivity.Mentioning());

        var heard = Heard("action Clerk to order the signs");
        await Teams.SendAsync(heard);

        await MarkedAsync(1);
        Assert.EndsWith($"/activities/{(string?)heard["id"]}{Mark}", Assert.Single(Marks).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_edited_into_an_action_is_marked_and_one_whose_action_follows_is_not()
    {
        await StartMeetingAsync();
        var heard = Heard("action Clerk to paint the gate");
        await Teams.SendAsync(heard);
        await MarkedAsync(1);
        await Teams.SendAsync(Edit(heard, "action Clerk to paint the gate green"));

        var other = Heard("lovely weather");
        await Teams.SendAsync(other);
        await Teams.SendAsync(Edit(other, "action Clerk to mend the fence"));

        await MarkedAsync(2);
        Assert.Contains($"/activities/{(string?)other["id"]}/", Marks[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_go_out_two_a_second_at_most()
    {
        await StartMeetingAsync();
        var watch = Stopwatch.StartNew();

        foreach (var thing in new[] { "ladder", "rake", "spade", "bucket" })
            Assert.Single(await Teams.SendAsync(Heard($"action Clerk to order a {thing}")));
        await MarkedAsync(4);

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.4), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_mark_that_cannot_be_put_changes_nothing_and_stops_no_other()
    {
        await StartMeetingAsync();
        Teams.RefusesReactions = true;
        Assert.Contains(
            "Order a saw", CardReading.Words(Assert.Single(await Teams.SendAsync(Heard("action Clerk to order a saw")))),
            StringComparison.Ordinal);
        await MarkedAsync(1);

        Teams.RefusesReactions = false;
        await Teams.SendAsync(Heard("action Clerk to order a plane"));

        await MarkedAsync(2);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], Marks.Select(m => m.Status));
    }

    [Fact]
    public async Task The_reaction_of_a_person_is_never_a_command()
    {
        await StartMeetingAsync();
        var before = await Bot.CountAsync("action");
        var events = await Bot.CountAsync("action_event");

        foreach (var type in new[] { "like", "2705_whiteheavycheckmark" })
        {
            var reaction = Heard("action Clerk to ring the depot");
            reaction["type"] = "messageReaction";
            reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = type });
            reaction["replyToId"] = "1";
            Assert.Empty(await Teams.SendAsync(reaction));
        }

        Assert.Equal((before, events), (await Bot.CountAsync("action"), await Bot.CountAsync("action_event")));
        Assert.Empty(Marks);
    }

    private List<ConnectorCall> Marks =>
        [.. Teams.Calls.Where(c => c.Method == "PUT" && c.Path.EndsWith(Mark, StringComparison.Ordinal))];

    private async Task MarkedAsync(int count)
    {
        for (var waited = Stopwatch.StartNew(); Marks.Count < count && waited.Elapsed < TimeSpan.FromSeconds(20);)
            await Task.Delay(50);
        Assert.Equal(count, Marks.Count);
    }

    private JsonObject Heard(string text)
    {
        var activity = Teams.Activity("message", GroupChatActivity.Among());
        activity["text"] = text;
        return activity;
    }

    private static JsonObject Edit(JsonObject message, string text)
    {
        var edit = (JsonObject)message.DeepClone();
        (edit["type"], edit["text"]) = ("messageUpdate", text);
        edit["timestamp"] = DateTimeOffset.UtcNow.ToString("O");
        var data = edit["channelData"] as JsonObject ?? [];
        data["eventType"] = "editMessage";
        if (edit["channelData"] is null)
            edit["channelData"] = data;
        return edit;
    }

    private async Task StartMeetingAsync()
    {
        await Teams.SayAsync("<at>Committee Bot</at> use HEC", GroupChatActivity.Mentioning());
        await Teams.SayAsync("<at>Committee Bot</at> start meeting", GroupChatActivity.Mentioning());
        Teams.Calls.Clear();
    }
}
