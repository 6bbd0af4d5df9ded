using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>The bot leaves without a trace.</summary>
public sealed class DepartureTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
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

    [Fact]
    public async Task An_uninstalled_bot_forgets_the_chat_and_a_new_installation_is_welcomed_anew()
    {
        await Teams.DeliverAsync(Teams.Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
        await Teams.SayAsync("what was decided about the winter shelter?");
        Assert.Equal(1, await Bot.CountAsync("person where PersonalConversationId = 'personal-chat-id'"));

        await Teams.DeliverAsync(Teams.Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));
        Assert.Equal(0, await Bot.CountAsync("person where PersonalConversationId is not null"));
        Assert.Equal(0, await Bot.CountAsync("conversation where Id = 'personal-chat-id'"));
        Assert.Equal(0, await Bot.CountAsync("conversation_memory"));

        Assert.Single(
            await Teams.SendAsync(Teams.Activity("installationUpdate", new JsonObject { ["action"] = "add" })));
    }

    [Fact]
    public async Task A_deleted_channel_goes_with_its_threads_and_a_deleted_team_with_its_channels()
    {
        async Task InAsync(string id) => await Teams.SayAsync("hi", Place(id));
        await InAsync("19:general@thread.tacv2");
        await InAsync("19:planning@thread.tacv2;messageid=1");
        await InAsync("19:planning@thread.tacv2;messageid=2");
        await InAsync("19:other@thread.tacv2;messageid=3");

        var deleted = Team.DeepClone().AsObject();
        deleted["channelData"]!["eventType"] = "channelDeleted";
        deleted["channelData"]!["channel"] = new JsonObject { ["id"] = "19:planning@thread.tacv2" };
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", deleted));
        Assert.Equal(0, await Bot.CountAsync("conversation where Id like '19:planning%'"));
        Assert.Equal(2, await Bot.CountAsync("conversation where Id like '19:%'"));

        deleted["channelData"]!["eventType"] = "teamDeleted";
        await Teams.DeliverAsync(Teams.Activity("conversationUpdate", deleted));
        Assert.Equal(0, await Bot.CountAsync("conversation where Id like '19:%'"));
    }

    private static JsonObject Place(string id)
    {
        var place = Team.DeepClone().AsObject();
        place["conversation"]!["id"] = id;
        return place;
    }
}
