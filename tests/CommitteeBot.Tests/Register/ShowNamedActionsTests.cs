using System.Text.Json.Nodes;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Register;

/// <summary>A card about more actions than it holds leads to all of them, and back.</summary>
public sealed class ShowNamedActionsTests
{
    [Fact]
    public async Task What_a_card_leaves_out_is_one_press_away_and_leads_back()
    {
        await using var world = await WithActionsAsync(25);
        var first = Json(OutcomeCard.Create(new ActionsChanged(
            [.. Enumerable.Range(1, 25).Select(OutcomeCardTests.View)], "25 actions closed.") { Press = "press" }));

        var link = Link(first, "and 10 more");
        Assert.Equal((RegisterVerbs.Rows, 2), ((string?)link["verb"], (int?)link["data"]!["page"]));
        var second = Json(OutcomeCard.Create(await ShowAsync(world, world.AsClerk, link["data"]!)));

        Assert.Equal(Enumerable.Range(16, 10).Select(n => $"HOB-{n}"), Rows(second));
        Assert.Contains("16–25 of 25", CardReading.CardWords(second), StringComparison.Ordinal);
        var back = Json(OutcomeCard.Create(await ShowAsync(world, world.AsClerk, Link(second, "‹ Back")["data"]!)));
        Assert.Equal(Enumerable.Range(1, 15).Select(n => $"HOB-{n}"), Rows(back));
        Assert.All(
            [second, back], card => Assert.Equal("press", (string?)Link(card, "Undo")["data"]!["press"]));
    }

    [Fact]
    public async Task Those_of_a_meeting_stand_under_its_items_on_each_page_and_the_form_comes_back_with_the_first()
    {
        await using var world = await WithActionsAsync(25);
        var request = new NamedActionsRequest(Named(25), 2) { ByItem = true };

        var second = Json(OutcomeCard.Create(await ShowAsync(world, world.AsClerk, request)));
        var first = Json(OutcomeCard.Create(await ShowAsync(world, world.AsClerk, request with { Page = 1 })));

        Assert.All([first, second], card => Assert.Contains("Item 5", CardReading.CardWords(card), StringComparison.Ordinal));
        Assert.DoesNotContain(CardReading.Buttons(second), b => (string?)b["verb"] == RegisterVerbs.Fill);
        Assert.Contains(CardReading.Buttons(first), b => (string?)b["verb"] == RegisterVerbs.Fill);
    }

    [Fact]
    public async Task Who_may_not_see_an_action_does_not_see_it_here_either()
    {
        await using var world = await WithActionsAsync(3);
        await world.Store.AddAsync(new PersonRow { Name = "Greta Guest" });

        var shown = Assert.IsType<ActionsNamed>(await ShowAsync(
            world, new Caller(99, "Greta Guest", ReadScope.From(
                new Dictionary<long, CommitteeRole> { [world.Committee.Id] = CommitteeRole.Guest }), IsGroupChat: false),
            new NamedActionsRequest(Named(3), 1)));

        Assert.Empty(shown.Actions);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 2)]
    [InlineData(99, 2)]
    public async Task A_page_that_is_not_there_shows_the_nearest(int asked, int shown)
    {
        await using var world = await WithActionsAsync(25);

        var named = Assert.IsType<ActionsNamed>(
            await ShowAsync(world, world.AsClerk, new NamedActionsRequest(Named(25), asked)));

        Assert.Equal(shown, named.Page);
    }

    private static async Task<RegisterWorld> WithActionsAsync(int count)
    {
        var world = await RegisterWorld.CreateAsync();
        await world.Store.AddAsync([.. Enumerable.Range(1, count).Select(n => new ActionRow
        {
            CommitteeId = world.Committee.Id, Number = n, Text = $"send figure {n}", State = ActionState.Open,
            ItemNumber = "5", LoggedBy = "test",
        })]);
        return world;
    }

    private static List<ActionReference> Named(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new ActionReference("HOB", n))];

    private static Task<RegisterOutcome> ShowAsync(RegisterWorld world, Caller caller, JsonNode data) => ShowAsync(
        world, caller, new NamedActionsRequest(
            [.. ((string)data["actions"]!).Split(',').Select(a => ActionReference.TryParse(a, out var r) ? r : default)],
            (int)data["page"]!)
        {
            Press = (string?)data["press"],
        });

    private static Task<RegisterOutcome> ShowAsync(RegisterWorld world, Caller caller, NamedActionsRequest request) =>
        world.TurnAsync(db => new ShowNamedActions(db, world.Time).HandleAsync(caller, request, default));

    private static JsonNode Json(AdaptiveCard card) => JsonNode.Parse(CardJson.Write(card).GetRawText())!;

    private static JsonObject Link(JsonNode card, string title) =>
        CardReading.Buttons(card).Single(b => (string?)b["title"] == title);

    private static IEnumerable<string?> Rows(JsonNode card) => CardReading.Buttons(card)
        .Where(b => (string?)b["verb"] == RegisterVerbs.Show).Select(b => (string?)b["data"]!["action"]);
}
