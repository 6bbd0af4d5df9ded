using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Browser.Client;

namespace CommitteeBot.Browser;

/// <summary>
/// What Teams sends and its local client has no control for: sent as the client's custom activity, with the body of the
/// answer checked.
/// </summary>
public sealed class BeyondTheClientTests(TeamsClient client) : ClientTest(client)
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_card_that_refreshes_itself_gets_a_card_with_the_buttons_of_the_person_who_looks_at_it()
    {
        var body = await InvokeAsync("adaptiveCard/action", """
            { "action": { "type": "Action.Execute", "id": "refresh", "verb": "action/show", "data": { "action": "HEC-4" } },
              "trigger": "automatic" }
            """);

        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body.GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", body.GetProperty("value").GetProperty("type").GetString());
        Assert.Contains("HEC-4", body.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Matches("\"(Mark as done|Reopen)\"", body.GetProperty("value").GetRawText());
    }

    [Theory]
    [InlineData("""
        { "action": { "type": "Action.Execute", "verb": "no-such-verb", "data": {} }, "trigger": "manual" }
        """)]
    [InlineData(
        """{ "action": { "type": "Action.Execute", "verb": "action/show", "data": { "action": "HEC-99999" } },"""
        + """ "trigger": "manual" }""")]
    [InlineData("""
        { "action": { "type": "Action.Execute", "verb": "open-passage", "data": { "passage": -1 } }, "trigger": "manual" }
        """)]
    public async Task A_button_of_another_day_is_answered_with_words_that_a_person_can_use(string value)
    {
        var body = await InvokeAsync("adaptiveCard/action", value);

        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.NotEmpty(body.GetProperty("value").ToString());
    }

    [Fact]
    public async Task Log_action_on_a_message_opens_the_form_and_what_is_sent_is_in_the_register()
    {
        const string message = """
            "commandId": "logAction", "commandContext": "message", "messagePayload": { "id": "1700000000000",
              "linkToMessage": "https://teams.microsoft.com/l/message/19:chat@thread.v2/1700000000000",
              "from": { "user": { "id": "x", "displayName": "Gil Astbury" } },
              "body": { "contentType": "html",
                "content": "<p>action HEC: Marcus Elphinley to <b>oil</b> the weathercock by 3 December 2027</p>" } }
            """;

        var form = (await InvokeAsync("composeExtension/fetchTask", $$"""{ {{message}} }""")).GetProperty("task");
        Assert.Equal("continue", form.GetProperty("type").GetString());
        var inputs = form.GetProperty("value")
            .GetProperty("card").GetProperty("content").GetProperty("body").EnumerateArray()
            .Where(e => e.TryGetProperty("id", out _) && e.TryGetProperty("value", out _))
            .ToDictionary(e => e.GetProperty("id").GetString()!, e => e.GetProperty("value").GetString());
        Assert.Equal(
            ("oil the weathercock", "Marcus Elphinley", "2027-12-03"),
            (inputs["text"], inputs["owner"], inputs["due"]));

        var sent = await InvokeAsync(
            "composeExtension/submitAction", $$"""{ {{message}}, "data": {{JsonSerializer.Serialize(inputs)}} }""");
        Assert.Equal("result", sent.GetProperty("composeExtension").GetProperty("type").GetString());
        var found = await InvokeAsync(
            "composeExtension/query",
            """
                { "commandId": "find", "parameters": [{ "name": "query", "value": "weathercock" }],
                  "queryOptions": { "skip": 0, "count": 25 } }
                """);
        var hit = Assert.Single(found.GetProperty("composeExtension").GetProperty("attachments").EnumerateArray());
        Assert.Contains("oil the weathercock", hit.GetProperty("preview").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("AdaptiveCard", hit.GetProperty("content").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_file_that_was_declined_is_not_saved_and_the_chat_says_so()
    {
        var shown = Chat.Traffic.Messages.Count;

        await InvokeAsync("fileConsent/invoke", """
            { "type": "fileUpload", "action": "decline", "context": { "format": "csv", "committee": 2, "public": "no" } }
            """);

        await TeamsPage.UntilAsync(
            () => Chat.Traffic.Messages.Skip(shown).Any(m => m.Says("No file was saved")), "the answer to the offer");
    }

    [Fact]
    public async Task An_invoke_of_no_known_kind_is_refused_in_the_form_that_Teams_reads()
    {
        await GoToAsync(TeamsPage.Personal);

        // Past the client, whose log every test looks through for refusals.
        var activity = Client.Activity("invoke");
        activity["name"] = "task/no-such-thing";
        using var answer = await Http.PostAsJsonAsync(new Uri(Client.BotAddress, "/api/messages"), activity);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            "UnknownInvoke",
            (await answer.Content.ReadFromJsonAsync<JsonElement>())
                .GetProperty("error").GetProperty("code").GetString());
    }

    private async Task<JsonElement> InvokeAsync(string name, string value)
    {
        await GoToAsync(TeamsPage.Personal);
        var answer = await Chat.InvokeAsync(name, JsonNode.Parse(value)!);
        Assert.Equal(200, answer.Status);
        return answer.Response;
    }
}
