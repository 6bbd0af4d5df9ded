using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Audience;

/// <summary>A bot with the right to all messages of a chat keeps nothing of those that are meant for others.</summary>
public sealed class UnaddressedMessageTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("message", "the vote was seven to two")]
    [InlineData("message", "action Clerk to ring the depot")]
    [InlineData("messageUpdate", "action Clerk to ring the depot")]
    [InlineData("messageDelete", "")]
    public async Task Where_no_meeting_runs_nothing_is_said_and_nothing_kept(string type, string text)
    {
        var before = await StoredAsync();

        Assert.Empty(await HearAsync(text, type));

        Assert.Equal(before, await StoredAsync());
    }

    [Theory]
    [InlineData("the action on the roof was a success")]
    [InlineData("what actions are open?")]
    [InlineData("actions")]
    [InlineData("action HEC-1")]
    [InlineData("action on the roof when?")]
    [InlineData("note that Dee will ring the depot")]
    [InlineData("end meeting")]
    public async Task In_a_meeting_other_lines_are_dropped_as_everywhere(string line)
    {
        await StartMeetingAsync();
        var before = await StoredAsync();

        Assert.Empty(await HearAsync(line));

        Assert.Equal(before, await StoredAsync());
    }

    [Theory]
    [InlineData("action Clerk to ring the depot")]
    [InlineData("ACTION: ring the depot")]
    [InlineData("log action Clerk to ring the depot")]
    [InlineData("Actions:\n- Clerk to ring the depot")]
    public async Task In_a_meeting_a_message_that_begins_as_an_action_is_logged(string line)
    {
        await StartMeetingAsync();

        Assert.Contains(
            "ing the depot", CardReading.Words(Assert.Single(await HearAsync(line))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_meeting_the_chat_is_its_own_again()
    {
        await StartMeetingAsync();
        await SayAsync("end meeting");
        var before = await StoredAsync();

        Assert.Empty(await HearAsync("action Clerk to ring the depot"));

        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_line_of_somebody_who_may_log_nothing_is_not_taken()
    {
        await using var strict = BotHost.Start(new() { ["Local:Role"] = "Guest" });
        await using var channel = await TeamsChannel.StartAsync(strict);
        var clerk = new JsonObject { ["from"] = TeamsChannel.Person("Marcus Elphinley", 1) };
        await strict.ChangeAsync(
            "update person set AadObjectId = '00000000-0000-0000-0000-000000000001' where Name = 'Marcus Elphinley'");
        foreach (var (key, value) in GroupChatActivity.Mentioning())
            clerk[key] = value?.DeepClone();
        Assert.Contains(
            "meeting has started",
            CardReading.Words(
                Assert.Single(await channel.SayAsync("<at>Committee Bot</at> for HEC: start meeting", clerk))),
            StringComparison.Ordinal);

        Assert.Empty(await channel.SayAsync("action Clerk to ring the depot", GroupChatActivity.Among()));
    }

    [Fact]
    public async Task The_chat_of_two_people_is_no_chat_with_the_bot()
    {
        await SayAsync("use HEC", new JsonObject());
        var between = new JsonObject
        {
            ["conversation"] = new JsonObject
            {
                ["id"] = "19:one_two@unq.gbl.spaces",
                ["conversationType"] = "personal",
            },
        };

        var (status, _) = await Teams.InvokeAsync(
            "adaptiveCard/action",
            new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["verb"] = "action/done",
                    ["data"] = new JsonObject { ["action"] = "HEC-1" },
                },
            },
            between);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(0, await Bot.CountAsync("person where PersonalConversationId like '19:%'"));
    }

    private async Task StartMeetingAsync()
    {
        await SayAsync("use HEC");
        await SayAsync("start meeting");
    }

    private async Task SayAsync(string line, JsonObject? more = null) =>
        Assert.Single(await Teams.SayAsync($"<at>Committee Bot</at> {line}", more ?? GroupChatActivity.Mentioning()));

    private async Task<IReadOnlyList<JsonObject>> HearAsync(string text, string type = "message")
    {
        var activity = Teams.Activity(type, GroupChatActivity.Among());
        activity["text"] = text;
        activity["from"] = TeamsChannel.Person("Nobody Heard", 77);
        return await Teams.SendAsync(activity);
    }

    /// <summary>Everything that a message leaves behind.</summary>
    private async Task<string> StoredAsync() =>
        $"{await Bot.CountAsync("handled_activity")} {await Bot.CountAsync("person")} "
            + $"{await Bot.CountAsync("conversation")} {await Bot.CountAsync("action")} "
            + $"{await Bot.CountAsync("action_event")} {await Bot.CountAsync("conversation_memory")}";
}
