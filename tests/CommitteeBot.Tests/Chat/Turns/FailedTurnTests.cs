using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>A turn that fails is answered in words, each kind of activity in its own form.</summary>
public sealed class FailedTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task A_turn_that_fails_tells_the_person_a_reference_that_the_log_has_too()
    {
        await RunSqlAsync("alter table action rename to hidden");

        var told = CardReading.Words(Assert.Single(await Teams.SayAsync("actions")));

        Assert.Contains("nothing was changed", told, StringComparison.Ordinal);
        var failed = Assert.Single(Bot.Log.Errors, l => l.StartsWith("Error 1005", StringComparison.Ordinal));
        Assert.Contains($"the reference {failed.Split(' ')[3]}.", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Bot.Log.All, l => l.Contains("no such table", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_delivery_of_a_turn_that_failed_shows_its_result_in_the_place_of_the_apology()
    {
        var line = Teams.Activity();
        line["text"] = "actions";
        await RunSqlAsync("alter table action rename to hidden");
        await Teams.SendAsync(line);
        await RunSqlAsync("alter table hidden rename to action");

        var shown = Assert.Single(await Teams.SendAsync(line));

        Assert.Contains("Open actions", CardReading.Words(shown), StringComparison.Ordinal);
        Assert.Equal(["POST", "PUT"], Teams.Calls.Select(c => c.Method));
    }

    [Theory]
    [InlineData("manual", "application/vnd.microsoft.activity.message")]
    [InlineData("automatic", "application/vnd.microsoft.card.adaptive")]
    public async Task A_button_that_fails_is_answered_in_words_and_a_refresh_with_a_card(string trigger, string type)
    {
        await RunSqlAsync("alter table action rename to hidden");

        var (status, body) = await Teams.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "action/show",
                ["data"] = new JsonObject { ["action"] = "CPM-1" },
            },
            ["trigger"] = trigger,
        });

        Assert.Equal((HttpStatusCode.OK, 200, type), (status, (int)body!["statusCode"]!, (string)body["type"]!));
        Assert.Contains("the reference", body["value"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("action", "composeExtension/query", "composeExtension", "text")]
    [InlineData("handled_activity", "task/fetch", "task", "value")]
    public async Task A_dialog_or_a_search_that_fails_says_so_in_its_own_form(
        string missing, string name, string member, string words)
    {
        await RunSqlAsync($"alter table {missing} rename to hidden");

        var (status, body) = await Teams.InvokeAsync(name, new JsonObject());

        Assert.Equal((HttpStatusCode.OK, "message"), (status, (string)body![member]!["type"]!));
        Assert.Contains("the reference", (string)body[member]![words]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_is_answered_though_another_process_holds_the_store()
    {
        var logged = Assert.Single(await Teams.SayAsync("action CPM: Clerk to order the new lamps by 3 December 2027"));
        await using var held = await Bot.HoldStoreAsync();
        var begun = Stopwatch.GetTimestamp();

        var answer = await Teams.PressAsync(logged, "Mark as done");
        var waited = Stopwatch.GetElapsedTime(begun);
        await held.DisposeAsync();

        Assert.True(waited < TimeSpan.FromSeconds(5), $"Teams had given up: the answer took {waited}");
        Assert.Contains("nothing was changed", answer!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("try again", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(
            "is marked as done", CardReading.CardWords((await Teams.PressAsync(logged, "Mark as done"))!["value"]),
            StringComparison.Ordinal);
    }

    private Task RunSqlAsync(string sql)
    {
        Assert.SkipWhen(PostgresServer.IsUsed, "What a case does to the tables themselves is put back in a file only.");
        return Bot.ChangeAsync($"pragma legacy_alter_table=on; {sql}");
    }
}
