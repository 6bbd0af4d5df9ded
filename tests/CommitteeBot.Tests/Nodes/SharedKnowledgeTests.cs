using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;

namespace CommitteeBot.Tests.Nodes;

/// <summary>What one node hears of, the others must not go on showing.</summary>
public sealed class SharedKnowledgeTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    private const string AboutRestricted = "What was said about the sale of the slipway?";

    [Fact]
    public async Task Somebody_who_joined_by_one_node_is_present_for_the_other()
    {
        TwoNodes.SkipWithoutServer();
        await using var other = Bot.StartBeside();
        const string chat = "19:two-nodes@thread.v2";
        Teams.Members = [.. Accounts("Mina", "Carla")];
        var before = await AskAsync(other, "Mina", chat, AboutRestricted);
        Teams.Members = [.. Accounts("Mina", "Carla", "Stan")];
        var joined = Line("Stan", chat, "");
        (joined["type"], joined["membersAdded"]) = ("conversationUpdate", new JsonArray(world.This("Stan").Account));
        await Teams.DeliverAsync(joined);

        var after = await AskAsync(other, "Mina", chat, AboutRestricted);

        Assert.Contains(TwoTenants.ForMembers, before, StringComparison.Ordinal);
        Assert.DoesNotContain(TwoTenants.ForMembers, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_was_restricted_on_one_node_is_not_shown_by_the_other()
    {
        TwoNodes.SkipWithoutServer();
        await using var other = Bot.StartBeside();
        const string question = "What was said about dredging?";
        var before = await AskAsync(other, "Greta", "greta-own", question);
        var restrict = Line("Otto", "otto-own", "restrict item 4 of 8 October under paragraph 3 because of the tender");
        await Teams.DeliverAsync(restrict);
        Assert.Equal(1, await Bot.CountAsync("restriction where ItemKey = '4'"));

        var after = await AskAsync(other, "Greta", "greta-own", question);

        Assert.Contains("dredging at the harbour", before, StringComparison.Ordinal);
        Assert.DoesNotContain("dredging at the harbour", after, StringComparison.Ordinal);
    }

    /// <summary>What all who are there read.</summary>
    private async Task<string> AskAsync(BotHost node, string who, string chat, string question)
    {
        var before = Teams.Calls.Count;
        await Teams.DeliverAsync(Line(who, chat, question), node.Address);
        return string.Join('\n', Teams.Calls.Skip(before)
            .Where(c => (string?)c.Body?["type"] == "message" && !c.IsTargeted)
            .Select(c => CardReading.Words(c.Body!)));
    }

    private IEnumerable<JsonObject> Accounts(params string[] names) => names.Select(n => world.This(n).Account);

    private JsonObject Line(string who, string chat, string text) => Teams.Activity("message", new JsonObject
    {
        ["text"] = $"<at>Committee Bot</at> {text}",
        ["entities"] = GroupChatActivity.Mentioning()["entities"]!.DeepClone(),
        ["from"] = world.This(who).Account,
        ["conversation"] = new JsonObject
        {
            ["id"] = chat, ["tenantId"] = TwoTenants.TenantA,
            ["conversationType"] = chat.StartsWith("19:", StringComparison.Ordinal) ? "groupChat" : "personal",
        },
    });
}
