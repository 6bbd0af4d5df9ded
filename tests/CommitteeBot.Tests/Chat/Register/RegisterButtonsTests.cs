using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Register;

/// <summary>Each press answers in the card's place, and can be taken back or led back from there.</summary>
public sealed class RegisterButtonsTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task What_is_done_in_a_list_is_said_on_it_and_taken_back_in_place()
    {
        var list = Assert.Single(await Teams.SayAsync("CPM: actions"));
        var opened = await PressAsync(list, "Open CPM-1");
        Assert.Contains("‹ Back to list", Words(opened), StringComparison.Ordinal);

        var done = await PressAsync(opened, "Mark as done");
        Assert.Contains("✓ CPM-1 done", Words(done), StringComparison.Ordinal);
        Assert.DoesNotContain("CPM-1 · ", Words(done), StringComparison.Ordinal);

        var undone = await PressAsync(done, "Undo");
        Assert.Contains("Undone: CPM-1 is back as it was.", Words(undone), StringComparison.Ordinal);
        Assert.Contains("CPM-1 · ", Words(undone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undo_takes_back_its_own_press_and_nothing_that_came_after()
    {
        var list = Assert.Single(await Teams.SayAsync("CPM: actions"));
        var done = await PressAsync(await PressAsync(list, "Open CPM-1"), "Mark as done");
        await Teams.SayAsync("note CPM-1 sent by post");

        await PressAsync(done, "Undo");

        Assert.Equal(1, await Bot.CountAsync("action_event where Note = 'sent by post'"));
        Assert.Equal(0, await Bot.CountAsync("action where CommitteeId = 1 and Number = 1 and State = 'Done'"));
    }

    [Fact]
    public async Task A_button_of_an_older_list_still_marks_as_done()
    {
        await Teams.SayAsync("CPM: actions");

        var (_, body) = await Teams.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "actions/done",
                ["data"] = new JsonObject
                {
                    ["action"] = "CPM-1",
                    ["list"] = JsonNode.Parse("""{"Filter":{"State":"Open"},"CommitteeIds":[1]}"""),
                },
            },
        });

        Assert.Contains("✓ CPM-1 done", CardReading.CardWords(body?["value"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_keeps_what_was_listed()
    {
        var list = Assert.Single(await Teams.SayAsync("CPM: overdue actions"));

        var back = await PressAsync(await PressAsync(list, "Open CPM-1"), "‹ Back to list");

        Assert.Equal(CardReading.Words(list), Words(back));
    }

    [Fact]
    public async Task An_action_opened_from_the_digest_leads_back_to_it()
    {
        var digest = Assert.Single(await Teams.SayAsync("CPM: digest"));

        var opened = await PressAsync(digest, "Open CPM-1");
        Assert.Contains("‹ Back to digest", Words(opened), StringComparison.Ordinal);
        var back = await PressAsync(opened, "‹ Back to digest");

        Assert.Equal(CardReading.Words(digest), Words(back));
    }

    [Fact]
    public async Task Owner_and_date_are_filled_in_at_once_and_taken_back_at_once()
    {
        var logged = Assert.Single(await Teams.SayAsync("CPM: action check the fire alarm in the annexe"));
        var inputs = CardReading.All(logged).Where(e => (string?)e["type"] is "Input.ChoiceSet" or "Input.Date").ToList();
        var (owner, due) = (inputs[0], inputs[1]);
        Assert.Null(owner["value"]);
        var filled = await PressAsync(logged, "Save", new JsonObject
        {
            [(string)owner["id"]!] = (string)owner["choices"]![0]!["value"]!,
            [(string)due["id"]!] = "2027-12-03",
        });
        Assert.Contains("is updated", Words(filled), StringComparison.Ordinal);
        Assert.Contains("3 Dec 2027", Words(filled), StringComparison.Ordinal);
        Assert.DoesNotContain("No owner", Words(filled), StringComparison.Ordinal);

        var undone = await PressAsync(filled, "Undo");
        Assert.Contains("No owner", Words(undone), StringComparison.Ordinal);
        Assert.Contains("no date", Words(undone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_left_without_a_change()
    {
        var list = Assert.Single(await Teams.SayAsync("CPM: actions"));

        var form = await PressAsync(await PressAsync(list, "Open CPM-1"), "Edit");
        var left = await PressAsync(form, "Cancel");

        Assert.Contains("‹ Back to list", Words(left), StringComparison.Ordinal);
    }

    private async Task<JsonObject> PressAsync(JsonObject card, string title, JsonObject? inputs = null) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["content"] = (await Teams.PressAsync(card, title, inputs))!["value"]!.DeepClone(),
        }),
    };

    private static string Words(JsonObject card) => CardReading.Words(card);
}
