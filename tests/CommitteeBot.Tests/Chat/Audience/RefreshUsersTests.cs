using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Audience;

/// <summary>One card in a chat, and for each person who looks at it the buttons that they may press.</summary>
public sealed class RefreshUsersTests(
    RefreshUsersTests.Setup running) : ConversationTest(running), IClassFixture<RefreshUsersTests.Setup>
{
    public sealed class Setup() : RunningBot(new() { ["Local:Role"] = "None" });

    private protected override async Task PrepareAsync()
    {
        Teams.Members =
        [
            TeamsChannel.Person("Marcus Elphinley", 1),
            TeamsChannel.Person("Patrick Dunmore", 2),
            TeamsChannel.Person("Leo Wynyard-Holt", 3),
        ];
        foreach (
            var (name, number) in new[] { ("Marcus Elphinley", 1), ("Patrick Dunmore", 2), ("Leo Wynyard-Holt", 3),
                ("Yusuf Tennanby", 4) })
            await Bot.ChangeAsync(
                $"update person set AadObjectId = '00000000-0000-0000-0000-{number:D12}', TeamsId = '29:user-{number}' "
                    + $"where Name = '{name}'");
    }

    [Fact]
    public async Task Each_gets_their_own_buttons_and_a_stranger_a_card_without_the_action()
    {
        var card = await LoggedAsync();
        var refresh = card["refresh"]!;
        Assert.Equal("29:user-1", (string?)refresh["userIds"]![0]);
        Assert.Contains("29:user-3", refresh["userIds"]!.AsArray().Select(u => (string?)u));

        Assert.Equal(["Edit", "Undo", "Mark as done", "History"], await ButtonsAsync(refresh, "Marcus Elphinley", 1));
        Assert.Equal(["Mark as done", "History"], await ButtonsAsync(refresh, "Patrick Dunmore", 2));
        Assert.Equal(["History"], await ButtonsAsync(refresh, "Leo Wynyard-Holt", 3));
        foreach (var (name, number) in new[] { ("Yusuf Tennanby", 4), ("Sam Stranger", 99) })
        {
            var shown = await RefreshAsync(refresh, name, number);
            Assert.DoesNotContain("ing the depot", shown.ToJsonString(), StringComparison.Ordinal);
            Assert.Equal("AdaptiveCard", (string?)shown["type"]);
        }
    }

    [Fact]
    public async Task Looking_at_a_card_stores_nothing()
    {
        var card = await LoggedAsync();
        var before =
            $"{await Bot.CountAsync("handled_activity")} {await Bot.CountAsync("person")} "
                + $"{await Bot.CountAsync("conversation")}";

        await RefreshAsync(card["refresh"]!, "Sam Stranger", 99);
        await RefreshAsync(card["refresh"]!, "Patrick Dunmore", 2);

        Assert.Equal(
            before,
            $"{await Bot.CountAsync("handled_activity")} {await Bot.CountAsync("person")} "
                + $"{await Bot.CountAsync("conversation")}");
    }

    [Fact]
    public async Task A_list_in_a_chat_is_each_readers_own_list()
    {
        var list = Card(
            Assert.Single(await Teams.SayAsync("<at>Committee Bot</at> actions for HEC", As("Marcus Elphinley", 1))));

        var shown = await RefreshAsync(list["refresh"]!, "Leo Wynyard-Holt", 3);

        Assert.Contains("Open actions", CardReading.CardWords(shown), StringComparison.Ordinal);
        Assert.Equal("AdaptiveCard", (string?)(await RefreshAsync(list["refresh"]!, "Sam Stranger", 99))["type"]);
    }

    private async Task<JsonNode> LoggedAsync() =>
        Card(Assert.Single(await Teams.SayAsync(
            "<at>Committee Bot</at> for HEC: action Patrick Dunmore to ring the depot by 3 December 2027",
            As("Marcus Elphinley", 1))));

    private async Task<IEnumerable<string?>> ButtonsAsync(JsonNode refresh, string name, int number) =>
        (await RefreshAsync(refresh, name, number))["actions"]!.AsArray().Select(a => (string?)a!["title"]);

    private async Task<JsonNode> RefreshAsync(JsonNode refresh, string name, int number)
    {
        var (status, body) = await Teams.InvokeAsync(
            "adaptiveCard/action",
            new JsonObject { ["action"] = refresh["action"]!.DeepClone(), ["trigger"] = "automatic" },
            As(name, number));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body!["type"]);
        return body["value"]!;
    }

    private static JsonObject As(string name, int number)
    {
        var more = GroupChatActivity.Mentioning();
        more["from"] = TeamsChannel.Person(name, number);
        return more;
    }

    private static JsonNode Card(JsonObject message) => CardReading.Cards(message).Single();
}
