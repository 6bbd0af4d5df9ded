using System.Text.Json.Nodes;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations;

/// <summary>What the bot asks back during a call is answered by a press.</summary>
public sealed class ButtonsOfACallTests : IAsyncLifetime
{
    private readonly Clock clock = new(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));
    private BotHost bot = null!;
    private TeamsChannel teams = null!;

    public async ValueTask InitializeAsync()
    {
        bot = BotHost.Start(clock: clock);
        teams = await TeamsChannel.StartAsync(bot);
        await SayAsync("use HEC");
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("20 November 2026", "2026-11-20")]
    [InlineData("20 November 2027", "2027-11-20")]
    public async Task A_day_just_past_is_chosen_by_a_button(string title, string day)
    {
        var asked = await SayAsync("action Clerk to write to the MP by 20 November");
        Assert.Contains("20 November is past: 2026 or 2027?", CardReading.Words(asked), StringComparison.Ordinal);

        await teams.PressAsync(asked, title);

        Assert.Equal(1, await bot.CountAsync($"action where Text = 'write to the MP' and Due = '{day}'"));
    }

    [Fact]
    public async Task Who_both_of_us_are_is_chosen_by_a_button()
    {
        var asked = await SayAsync("action both of us to meet the depot manager");
        var pair = CardReading.Cards(asked).SelectMany(CardReading.All).Single(e => e["choices"] is JsonArray)["choices"]![0]!;

        await teams.PressAsync(asked, "Save", new JsonObject { [InputOf(asked)] = (string?)pair["value"] });

        Assert.Equal(
            1, await bot.CountAsync("action a join action_co_owner o on o.ActionId = a.Id where a.Owner like 'Alex Wilber and %'"));
    }

    [Fact]
    public async Task The_action_just_logged_is_put_back_from_its_own_day()
    {
        await SayAsync("action Clerk to write to the MP by 4 December 2026");

        await SayAsync("push it back a week");
        Assert.Equal(1, await bot.CountAsync("action where Text = 'write to the MP' and Due = '2026-12-11'"));

        await SayAsync("sorry, give it another two days");
        Assert.Equal(1, await bot.CountAsync("action where Text = 'write to the MP' and Due = '2026-12-13'"));
    }

    [Fact]
    public async Task The_gaps_of_a_meeting_are_filled_in_one_form()
    {
        await SayAsync("start meeting");
        var next = await bot.NumberAsync("NextActionNumber from committee where Prefix = 'HEC'");
        await SayAsync("item 4: Budget");
        await SayAsync("action ring the depot");
        await SayAsync("item AOB");
        await SayAsync("action order the signs by Friday");
        var summary = await SayAsync("end meeting");
        Assert.Matches(@"(?s)Item 4 Budget.*Ring the depot.*Any other business.*Order the signs", CardReading.Words(summary));

        var after = await teams.PressAsync(summary, "Save", new JsonObject
        {
            [$"owner-HEC-{next}"] = Person(0), [$"due-HEC-{next}"] = "2026-12-04",
            [$"owner-HEC-{next + 1}"] = Person(1),
        });

        string Person(int place) => (string)CardReading.Cards(summary).SelectMany(CardReading.All)
            .First(e => e["choices"] is JsonArray)["choices"]![place]!["value"]!;

        Assert.Contains("2 actions updated", CardReading.CardWords(after!["value"]), StringComparison.Ordinal);
        Assert.Equal(
            2, await bot.CountAsync(
                $"action a join committee c on c.Id = a.CommitteeId where c.Prefix = 'HEC' and Number >= {next} "
                + "and OwnerPersonId is not null and Due is not null"));
    }

    private async Task<JsonObject> SayAsync(string line) => Assert.Single(await teams.SayAsync(line));

    private static string InputOf(JsonObject message) =>
        (string)CardReading.Cards(message).SelectMany(CardReading.All).Single(e => e["choices"] is JsonArray)["id"]!;
}
