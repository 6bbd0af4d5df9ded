using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>The bot says hello where it is added.</summary>
public sealed class ArrivalTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
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
    public async Task The_welcome_in_a_team_says_who_added_the_bot_and_where_though_Teams_tells_an_id_only()
    {
        var added = Team.DeepClone().AsObject();
        added["action"] = "add";
        added["from"] = new JsonObject
        {
            ["id"] = "29:user-20",
            ["aadObjectId"] = "00000000-0000-0000-0000-000000000020",
        };

        await Teams.DeliverAsync(Teams.Activity("installationUpdate", added));

        var said = Assert.Single(Teams.Calls, c => c.Method == "POST");
        Assert.Contains("Alex Wilber added me to Clerks", CardReading.Words(said.Body!), StringComparison.Ordinal);
        Assert.Contains("19:general", Uri.UnescapeDataString(said.Path), StringComparison.Ordinal);
    }
}
