using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Browser.Client;

namespace CommitteeBot.Browser;

/// <summary>What Teams sends and its local client does not: the same activities, sent to the bot directly, with the body of the answer checked.</summary>
public sealed class BeyondTheClientTests(TeamsClient client) : ClientTest(client)
{
    private static readonly HttpClient Http = new();

    [SkippableFact]
    public async Task A_card_that_refreshes_itself_gets_a_card_with_the_buttons_of_the_person_who_looks_at_it()
    {
        await GoToAsync(TeamsPage.Personal);

        var (status, body) = await InvokeAsync("adaptiveCard/action", """
            { "action": { "type": "Action.Execute", "id": "refresh", "verb": "action/show", "data": { "action": "HEC-4" } }, "trigger": "automatic" }
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body.GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", body.GetProperty("value").GetProperty("type").GetString());
        Assert.Contains("HEC-4", body.GetProperty("value").GetRawText(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("""{ "action": { "type": "Action.Execute", "verb": "no-such-verb", "data": {} }, "trigger": "manual" }""")]
    [InlineData("""{ "action": { "type": "Action.Execute", "verb": "action/show", "data": { "action": "HEC-99999" } }, "trigger": "manual" }""")]
    [InlineData("""{ "action": { "type": "Action.Execute", "verb": "open-passage", "data": { "passage": -1 } }, "trigger": "manual" }""")]
    public async Task A_button_of_another_day_is_answered_with_words_that_a_person_can_use(string value)
    {
        await GoToAsync(TeamsPage.Personal);

        var (status, body) = await InvokeAsync("adaptiveCard/action", value);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.NotEmpty(body.GetProperty("value").ToString());
    }

    [SkippableFact]
    public async Task An_invoke_of_no_known_kind_is_refused_in_the_form_that_Teams_reads()
    {
        await GoToAsync(TeamsPage.Personal);

        var (status, body) = await InvokeAsync("task/no-such-thing", "{}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("UnknownInvoke", body.GetProperty("error").GetProperty("code").GetString());
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> InvokeAsync(string name, string value)
    {
        var activity = Client.Activity("invoke");
        activity["name"] = name;
        activity["value"] = JsonNode.Parse(value);
        using var answer = await Http.PostAsJsonAsync(new Uri(Client.BotAddress, "/api/messages"), activity);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
