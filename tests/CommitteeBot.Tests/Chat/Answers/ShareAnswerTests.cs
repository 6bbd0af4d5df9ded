using System.Text.Json.Nodes;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using CommitteeBot.Tests.Trust;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Chat.Answers;

/// <summary>An answer that one person of a chat was given alone, shown to the others by that person.</summary>
public sealed class ShareAnswerTests(TwoTenants world) : ConversationTest(world), IClassFixture<TwoTenants>
{
    private const string Chat = "19:shared@thread.v2";
    private const string Title = "Share with everyone";
    private const string AboutRestricted = "What was said about the sale of the slipway?";
    private const string AboutOpen = "What was said about the dredging?";

    [Fact]
    public async Task What_everybody_may_see_is_posted_once_with_the_name_of_who_shared_it()
    {
        Present("Mina", "Carla");
        var asked = Line("Mina", AboutOpen);
        var alone = await AskAsync(asked);

        var shown = await PressAsync("Mina", alone);
        var again = await PressAsync("Mina", alone);

        var row = Assert.Single(await SharedAsync());
        var message = JsonNode.Parse(row.Content!)!.AsObject();
        Assert.Equal(Chat, row.ConversationId);
        Assert.StartsWith(
            $"**Mina Member** asked “{AboutOpen}” and shared the answer:", (string)message["text"]!,
            StringComparison.Ordinal);
        Assert.Contains("£12,500", (string)message["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(CardReading.Buttons(message), b => (string?)b["title"] == Title);
        Assert.Null(message["recipient"]);
        var entity = Assert.Single(
            message["entities"]!.AsArray(), e => (string?)e!["type"] == "targetedMessageInfo");
        Assert.Equal((string?)asked["id"], (string?)entity!["messageId"]);
        Assert.Contains("✓ Shared", CardReading.CardWords(shown!["value"]), StringComparison.Ordinal);
        Assert.Contains("✓ Shared", CardReading.CardWords(again!["value"]), StringComparison.Ordinal);
        Assert.DoesNotContain(CardReading.Buttons(shown["value"]!), b => (string?)b["title"] == Title);
    }

    [Fact]
    public async Task Members_share_among_themselves_what_is_theirs()
    {
        Present("Mina", "Carla");

        await PressAsync("Mina", await AskAsync(Line("Mina", AboutRestricted)));

        Assert.Contains(TwoTenants.ForMembers, Assert.Single(await SharedAsync()).Content!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_guest_present_only_what_a_guest_may_see_is_posted(bool saysItIsTargeted)
    {
        Present("Mina", "Greta");
        var alone = await AskAsync(Line("Mina", AboutRestricted));
        Assert.Contains(TwoTenants.ForMembers, CardReading.Words(alone), StringComparison.Ordinal);

        await PressAsync("Mina", alone, isTargeted: saysItIsTargeted);

        Assert.All(
            await SharedAsync(),
            row => Assert.DoesNotContain(TwoTenants.ForMembers, row.Content!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_stranger_present_nothing_is_posted_and_the_asker_is_told()
    {
        Present("Mina", "Stan");

        var said = await PressAsync("Mina", await AskAsync(Line("Mina", AboutOpen)));

        Assert.Empty(await SharedAsync());
        Assert.Equal(AnswerReplyWords.NotForEverybody, (string?)said!["value"]);
    }

    [Fact]
    public async Task Nobody_but_the_asker_shares_it_and_only_where_it_was_asked()
    {
        Present("Mina", "Carla");
        var alone = await AskAsync(Line("Mina", AboutOpen));

        var other = await PressAsync("Carla", alone);
        var elsewhere = await PressAsync("Mina", alone, "19:elsewhere@thread.v2");
        var own = await PressAsync("Mina", alone, "mina-alone", "personal");

        Assert.Empty(await SharedAsync());
        Assert.Equal(AnswerReplyWords.ShareExpired, (string?)other!["value"]);
        Assert.Equal(AnswerReplyWords.ShareExpired, (string?)elsewhere!["value"]);
        Assert.Equal(AnswerReplyWords.ShareInTheChat, (string?)own!["value"]);
    }

    [Fact]
    public async Task The_button_stays_while_a_passage_is_open_and_what_all_have_read_has_none()
    {
        Present("Mina", "Carla");
        var alone = await AskAsync(Line("Mina", AboutOpen));

        var open = await PressAsync("Mina", alone, title: "Show passage 1");
        var toAll = await AskAsync(Line("Mina", AboutOpen, isTargeted: false));

        Assert.Contains(CardReading.Buttons(open!["value"]!), b => (string?)b["title"] == Title);
        Assert.DoesNotContain(CardReading.Buttons(toAll), b => (string?)b["title"] == Title);
    }

    private void Present(params string[] names) => Teams.Members = [.. names.Select(n => world.This(n).Account)];

    private async Task<JsonObject> AskAsync(JsonObject line)
    {
        var before = Teams.Calls.Count;
        await Teams.DeliverAsync(line);
        return Teams.Calls.Skip(before).First(c => (string?)c.Body?["type"] == "message").Body!;
    }

    private JsonObject Line(string who, string text, bool isTargeted = true)
    {
        var line = Teams.Activity("message", From(who, Chat, "groupChat"));
        line["text"] = $"<at>Committee Bot</at> {text}";
        line["entities"] = GroupChatActivity.Mentioning()["entities"]!.DeepClone();
        if (isTargeted)
            line["recipient"]!["isTargeted"] = true;
        return line;
    }

    private async Task<JsonNode?> PressAsync(
        string who, JsonObject message, string chat = Chat, string kind = "groupChat", string title = Title,
        bool isTargeted = true)
    {
        var button = CardReading.Buttons(message).First(b => (string?)b["title"] == title);
        var press = Teams.Activity("invoke", From(who, chat, kind));
        press["recipient"]!["isTargeted"] = isTargeted;
        press["name"] = "adaptiveCard/action";
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute", ["verb"] = button["verb"]!.DeepClone(),
                ["data"] = button["data"]!.DeepClone(),
            },
            ["trigger"] = "manual",
        };
        return (await Teams.DeliverAsync(press)).Body;
    }

    private JsonObject From(string who, string chat, string kind) => new()
    {
        ["from"] = world.This(who).Account,
        ["conversation"] = new JsonObject
        {
            ["id"] = chat, ["conversationType"] = kind, ["tenantId"] = TwoTenants.TenantA,
        },
    };

    private async Task<List<OutboxMessageRow>> SharedAsync()
    {
        List<OutboxMessageRow> rows = [];
        await world.UsingAsync(async db =>
            rows = await db.Outbox.AsNoTracking().Where(o => o.Kind == MessageKind.SharedAnswer).ToListAsync());
        return rows;
    }
}
