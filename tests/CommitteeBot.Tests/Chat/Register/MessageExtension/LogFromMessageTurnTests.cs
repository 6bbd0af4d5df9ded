using System.Net;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Register.MessageExtension;

/// <summary>"Log action" on a message.</summary>
public sealed class LogFromMessageTurnTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    private const string Link = "https://teams.microsoft.com/l/message/19:chat@thread.v2/1700000000000?context=x";

    [Theory]
    [InlineData(
        "<p>action&nbsp;Gemma Thorley to <b>ring</b> the depot by 3 December 2027</p>", "ring the depot",
        "Gemma Thorley", "2027-12-03")]
    [InlineData(
        "<div>Gemma Thorley to ring the depot &amp; the yard by 3 December 2027.</div>", "ring the depot & the yard",
        "Gemma Thorley", "2027-12-03")]
    [InlineData("<blockquote>who rings?</blockquote><p>action me to ring the depot</p>", "ring the depot", "Dee Writer", null)]
    [InlineData("We ought to mend the gate", "We ought to mend the gate", null, null)]
    public async Task The_form_opens_with_what_the_message_says(string content, string text, string? owner, string? due)
    {
        var inputs = Inputs(await FetchAsync(content));

        Assert.Equal(
            (text, owner, due),
            ((string?)inputs["text"]!["value"], (string?)inputs["owner"]!["value"], (string?)inputs["due"]!["value"]));
    }

    [Fact]
    public async Task What_is_sent_is_logged_with_the_way_back_to_the_message_and_once_only()
    {
        var before = await Bot.CountAsync("action");
        var submit = Submit(
            new JsonObject
            {
                ["text"] = "ring the depot",
                ["owner"] = "Gemma Thorley",
                ["due"] = "2027-12-03",
                ["item"] = "5",
                ["committee"] = await HecAsync(),
            });

        var (status, first) = await Teams.DeliverAsync(submit);
        var (_, again) = await Teams.DeliverAsync(submit);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("result", (string?)first!["composeExtension"]!["type"]);
        var card = first["composeExtension"]!["attachments"]![0]!["content"]!;
        Assert.Contains("Ring the depot", CardReading.CardWords(card), StringComparison.Ordinal);
        Assert.Contains(CardReading.Buttons(card), b => (string?)b["url"] == Link);
        Assert.Equal(first.ToJsonString(), again!.ToJsonString());
        Assert.Equal(before + 1, await Bot.CountAsync("action"));
        Assert.Equal(
            1,
            await Bot.CountAsync(
                "action where Text = 'ring the depot' and Owner = 'Gemma Thorley' and Due = '2027-12-03' and "
                    + $"ItemNumber = '5' and SourceUrl = '{Link}'"));
    }

    [Theory]
    [InlineData("", "Gemma Thorley", "", "Say what needs to be done.")]
    [InlineData("ring the depot", "Gemma Thorley", "2020-01-01", "has passed")]
    [InlineData("ring the depot", "Gemma Thorley", "soon", "can't read that due date")]
    public async Task What_cannot_be_logged_comes_back_in_the_form_with_what_was_typed(
        string text, string owner, string due, string expected)
    {
        var before = await Bot.CountAsync("action");

        var (_, body) = await Teams.DeliverAsync(
            Submit(new JsonObject { ["text"] = text, ["owner"] = owner, ["due"] = due }));

        Assert.Equal("continue", (string?)body!["task"]!["type"]);
        Assert.Contains(
            expected, CardReading.CardWords(body["task"]!["value"]!["card"]!["content"]), StringComparison.Ordinal);
        Assert.Equal(owner, (string?)Inputs(body)["owner"]!["value"]);
        Assert.Equal(before, await Bot.CountAsync("action"));
    }

    [Fact]
    public async Task What_looks_like_another_action_is_asked_about_in_the_form()
    {
        var values = new JsonObject
        {
            ["text"] = "ring the depot about the lorries",
            ["owner"] = "Gemma Thorley",
            ["committee"] = await HecAsync(),
        };
        await Teams.DeliverAsync(Submit(values));
        var (_, asked) = await Teams.DeliverAsync(Submit(values));
        Assert.Contains(
            "the same action, or a new one?", CardReading.CardWords(asked!["task"]!["value"]!["card"]!["content"]),
            StringComparison.Ordinal);

        values["answer"] = "same";
        var (_, same) = await Teams.DeliverAsync(Submit(values));
        Assert.Contains(
            "Nothing new was logged", CardReading.CardWords(same!["composeExtension"]!["attachments"]![0]!["content"]),
            StringComparison.Ordinal);
        Assert.Equal(1, await Bot.CountAsync("action where Text like '%the lorries'"));

        values["answer"] = "new";
        await Teams.DeliverAsync(Submit(values));
        Assert.Equal(2, await Bot.CountAsync("action where Text like '%the lorries'"));
    }

    [Theory]
    [InlineData("https://evil.example/l/message/1")]
    [InlineData("http://teams.microsoft.com/l/message/1")]
    [InlineData("https://teams.microsoft.com@evil.example/l")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_that_is_not_of_Teams_is_not_kept(string link)
    {
        await Teams.DeliverAsync(Submit(new JsonObject { ["text"] = "ring the depot" }, link));

        Assert.Equal(1, await Bot.CountAsync("action where Text = 'ring the depot' and SourceUrl is null"));
    }

    private async Task<JsonNode> FetchAsync(string content)
    {
        var (status, body) = await Teams.InvokeAsync("composeExtension/fetchTask", Action(content, Link, null));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("continue", (string?)body!["task"]!["type"]);
        return body;
    }

    private async Task<string> HecAsync() =>
        (await Bot.NumberAsync("Id from committee where Prefix = 'HEC'"))
            .ToString(System.Globalization.CultureInfo.InvariantCulture);

    private JsonObject Submit(JsonObject data, string link = Link)
    {
        var activity = Teams.Activity("invoke", GroupChatActivity.Among());
        activity["name"] = "composeExtension/submitAction";
        activity["value"] = Action("action ring the depot", link, data);
        return activity;
    }

    private static JsonObject Action(string content, string link, JsonObject? data) => new()
    {
        ["commandId"] = "logAction",
        ["commandContext"] = "message",
        ["data"] = data?.DeepClone(),
        ["messagePayload"] = new JsonObject
        {
            ["id"] = "1700000000000",
            ["linkToMessage"] = link,
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = "x", ["displayName"] = "Dee Writer" } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = content },
        },
    };

    private static Dictionary<string, JsonNode> Inputs(JsonNode answer) =>
        answer["task"]!["value"]!["card"]!["content"]!["body"]!.AsArray()
            .Where(e => e!["id"] is not null).ToDictionary(e => (string)e!["id"]!, e => e!);
}
