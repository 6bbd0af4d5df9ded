using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Register;

/// <summary>A line that names another committee than the chat uses is logged there, with the way back.</summary>
public sealed class MoveToCommitteeTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Line = "HEC: action Jo Tester to order lamps for the yard by 3 December 2027";

    [Fact]
    public async Task What_went_into_the_wrong_register_is_withdrawn_there_and_logged_in_the_other()
    {
        var logged = await LogAsync();
        var (here, there) = (await CountAsync("HEC"), await CountAsync("CPM"));

        var moved = await Teams.PressAsync(logged, "Move to CPM");

        var words = CardReading.CardWords(moved!["value"]);
        Assert.Contains("Community Priorities Meeting", words, StringComparison.Ordinal);
        Assert.Contains("which is withdrawn", words, StringComparison.Ordinal);
        Assert.Contains("Order lamps for the yard", words, StringComparison.Ordinal);
        Assert.Contains("Jo Tester", words, StringComparison.Ordinal);
        Assert.Contains("3 Dec 2027", words, StringComparison.Ordinal);
        Assert.Equal((here - 1, there + 1), (await CountAsync("HEC"), await CountAsync("CPM")));

        var back = await Teams.PressNextAsync(moved, "Move to HEC");
        Assert.Contains("is open again", CardReading.CardWords(back!["value"]), StringComparison.Ordinal);
        Assert.Equal((here, there), (await CountAsync("HEC"), await CountAsync("CPM")));
    }

    [Fact]
    public async Task Pressed_twice_it_is_logged_once()
    {
        var logged = await LogAsync();
        await Teams.PressAsync(logged, "Move to CPM");
        var there = await CountAsync("CPM");

        var again = await Teams.PressAsync(logged, "Move to CPM");

        Assert.Contains("was not moved", CardReading.CardWords(again!["value"]), StringComparison.Ordinal);
        Assert.Equal(there, await CountAsync("CPM"));
    }

    [Fact]
    public async Task Undone_it_stands_again_where_it_was()
    {
        var logged = await LogAsync();
        var (here, there) = (await CountAsync("HEC"), await CountAsync("CPM"));
        var moved = await Teams.PressAsync(logged, "Move to CPM");

        var undone = await Teams.PressNextAsync(moved, "Undo");

        Assert.Contains("is open again", CardReading.CardWords(undone!["value"]), StringComparison.Ordinal);
        Assert.Equal((here, there), (await CountAsync("HEC"), await CountAsync("CPM")));
    }

    [Fact]
    public async Task What_somebody_has_changed_since_stays_where_it_is()
    {
        var logged = await LogAsync();
        await Teams.PressAsync(logged, "Mark as done");
        var there = await CountAsync("CPM");

        await Teams.PressAsync(logged, "Move to CPM");

        Assert.Equal(there, await CountAsync("CPM"));
    }

    [Fact]
    public async Task A_line_of_the_committee_in_use_asks_nothing_and_the_next_one_is_of_it_again()
    {
        await LogAsync();

        var next = Assert.Single(await Teams.SayAsync("action Jo Tester to sweep the hall by 3 December 2027"));

        Assert.Contains("CPM-", CardReading.Words(next), StringComparison.Ordinal);
        Assert.DoesNotContain(
            CardReading.Buttons(next), b => ((string?)b["title"])?.StartsWith("Move to", StringComparison.Ordinal) == true);
    }

    private async Task<JsonObject> LogAsync()
    {
        await Teams.SayAsync("use CPM");
        var logged = Assert.Single(await Teams.SayAsync(Line));
        Assert.Contains("HEC-", CardReading.Words(logged), StringComparison.Ordinal);
        return logged;
    }

    private Task<long> CountAsync(string prefix) => Bot.CountAsync(
        $"action where State <> 'Withdrawn' and CommitteeId = (select Id from committee where Prefix = '{prefix}')");
}
