using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>
/// What people who use Teams expect of any bot: it says hello, that it is busy and that something went wrong, and it
/// leaves without a trace.
/// </summary>
public sealed class TeamsHabitsTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private static readonly JsonObject Team = new()
    {
        ["conversation"] = new JsonObject
        {
            ["id"] = "19:general@thread.tacv2",
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = "tenant-1",
        },
        ["entities"] = GroupChatActivity.Mentioning()["entities"]!.DeepClone(),
        ["channelData"] = new JsonObject
        {
            ["team"] = new JsonObject { ["id"] = "19:general@thread.tacv2", ["name"] = "Clerks" },
            ["tenant"] = new JsonObject { ["id"] = "tenant-1" },
        },
    };

    [Theory]
    [InlineData("hi")]
    [InlineData("hello")]
    [InlineData("help")]
    public async Task Greetings_are_answered_in_every_kind_of_chat(string line)
    {
        Assert.NotNull(Assert.Single(await Teams.SayAsync(line))["suggestedActions"]);
        Assert.Null(Assert.Single(await Teams.SayAsync(line, Team.DeepClone().AsObject()))["suggestedActions"]);
        Assert.NotEmpty(CardReading.Words(Assert.Single(await Teams.SayAsync(line, GroupChatActivity.Mentioning()))));
    }

    [Fact]
    public async Task A_renamed_team_is_known_by_its_new_name_and_an_archived_one_is_kept()
    {
        await Teams.SayAsync("hi", Team.DeepClone().AsObject());
        var renamed = Team.DeepClone().AsObject();
        renamed["channelData"]!["eventType"] = "teamRenamed";
        renamed["channelData"]!["team"]!["name"] = "Governance";
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", renamed));
        renamed["channelData"]!["eventType"] = "teamArchived";
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", renamed));

        Assert.Equal(
            1, await Bot.CountAsync("conversation where Name = 'Governance' and TeamId = '19:general@thread.tacv2'"));
    }

    [Fact]
    public async Task People_who_come_and_go_and_their_reactions_cause_no_word_and_leave_the_roster_alone()
    {
        var roster = await Bot.CountAsync("membership");

        Assert.Empty(
            await Teams.SendAsync(
                Teams.Activity(
                    "conversationUpdate",
                    new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:user-21" }) })));
        Assert.Empty(
            await Teams.SendAsync(
                Teams.Activity(
                    "conversationUpdate",
                    new JsonObject { ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:user-21" }) })));
        Assert.Empty(
            await Teams.SendAsync(
                Teams.Activity(
                    "messageReaction",
                    new JsonObject { ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }) })));
        Assert.Equal(roster, await Bot.CountAsync("membership"));
    }

    [Fact]
    public async Task A_turn_that_is_under_way_when_the_bot_is_stopped_is_finished()
    {
        await using var bot = BotHost.Start();
        await using var teams = await TeamsChannel.StartAsync(bot);
        var posted = new TaskCompletionSource();
        teams.Hold = ("/activities", posted.Task);
        var line = teams.Activity();
        line["text"] = "action CPM: Clerk to order the new lamps by 3 December 2027";
        var delivery = teams.DeliverAsync(line);
        while (await bot.CountAsync("handled_activity") == 0)
            await Task.Delay(20);

        var stopping = bot.StopAsync();
        posted.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await delivery).Status);
        Assert.Single(teams.Calls);
        await stopping;
    }

    [Fact]
    public async Task A_meeting_once_held_in_a_persons_own_chat_does_not_tie_it_to_its_committee()
    {
        foreach (var line in new[] { "use CPM", "start meeting", "end meeting", "use HEC" })
            await Teams.SayAsync(line);

        Assert.Contains(
            "Open actions\nHousing and Environment Committee", CardReading.Words(Assert.Single(await Teams.SayAsync("actions"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_may_mention_themselves_in_the_first_line_that_they_write()
    {
        var line = GroupChatActivity.Mentioning();
        line["from"] = TeamsChannel.Person("Nora Quill", 77);
        line["entities"]!.AsArray().Add(
            new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = TeamsChannel.Person("Nora Quill", 77),
                ["text"] = "<at>Nora Quill</at>",
            });

        Assert.Contains(
            "Nora Quill",
            CardReading.Words(
                Assert.Single(
                    await Teams.SayAsync(
                        "<at>Committee Bot</at> action CPM: <at>Nora Quill</at> to order the new lamps", line))),
            StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("person where Name = 'Nora Quill'"));
    }

    [Fact]
    public async Task Two_thumbs_of_two_chats_are_two_though_Teams_gave_them_one_id()
    {
        foreach (var chat in new[] { "a:one", "a:two" })
        {
            var conversation = new JsonObject { ["id"] = chat, ["conversationType"] = "personal" };
            await Teams.SayAsync(
                "How many callers had chosen to be called back?",
                new JsonObject { ["conversation"] = conversation.DeepClone() });
            await Teams.InvokeAsync(
                "message/submitAction",
                new JsonObject
                {
                    ["actionName"] = "feedback",
                    ["actionValue"] = new JsonObject { ["reaction"] = "like" },
                },
                new JsonObject
                {
                    ["id"] = "1700000000001",
                    ["conversation"] = conversation,
                    ["replyToId"] = Teams.Calls.Last(c => c.Method == "POST").GivenId,
                });
        }

        Assert.Equal(2, await Bot.CountAsync("answer_feedback"));
    }
}
