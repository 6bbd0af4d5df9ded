using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;
using ActivityProtocol.Tests.Support;

namespace ActivityProtocol.Tests.Hosting;

public sealed class ActivityEndpointTests : IAsyncLifetime
{
    private FakeMicrosoft teams = null!;
    private TestBot bot = null!;
    private string url = "";

    public async ValueTask InitializeAsync()
    {
        teams = await FakeMicrosoft.StartAsync();
        bot = await TestBot.StartAsync();
        url = new Uri(teams.Http, "_connector").AbsoluteUri;
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    private static JsonNode Sent(SeenRequest seen) => JsonNode.Parse(seen.Body)!;

    [Fact]
    public async Task A_message_is_answered_where_it_came_from_before_the_channel_gets_its_200()
    {
        bot.Turn = async (turn, cancellationToken) =>
        {
            await turn.SendTypingAsync(cancellationToken);
            await turn.ReplyAsync("Tuesday at two", cancellationToken);
            await turn.SendAsync("And tea", cancellationToken);
            await turn.SendTargetedAsync(new Activity { Text = "For you" }, cancellationToken);
            await turn.UpdateAsync("sent-1", new Activity { Text = "Changed" }, cancellationToken);
            await turn.DeleteAsync("sent-1", cancellationToken);
            return null;
        };
        using var response = await bot.PostAsync(Samples.Message(url).ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        const string here = "/_connector/v3/conversations/a%3Apersonal-1/activities";
        Assert.Equal(
            [
                $"POST {here}",
                $"POST {here}/1700000000001",
                $"POST {here}",
                $"POST {here}?isTargetedActivity=true",
                $"PUT {here}/sent-1",
                $"DELETE {here}/sent-1",
            ],
            teams.Seen.Select(seen => $"{seen.Method} {seen.PathAndQuery}"));
        var reply = Sent(teams.Seen.ElementAt(1));
        Assert.Equal("message|1700000000001|28:" + FakeIssuer.AppId + "|29:carys|a:personal-1|msteams|Tuesday at two",
            $"{reply["type"]}|{reply["replyToId"]}|{reply["from"]!["id"]}|{reply["recipient"]!["id"]}|"
                + $"{reply["conversation"]!["id"]}|"
                + $"{reply["channelId"]}|{reply["text"]}");
        Assert.Equal("typing", (string?)Sent(teams.Seen.First())["type"]);
    }

    [Fact]
    public async Task An_activity_without_an_id_is_answered_at_the_end_of_the_conversation()
    {
        bot.Turn = async (turn, cancellationToken) =>
        {
            await turn.ReplyAsync("Hello", cancellationToken);
            return null;
        };
        var activity = Samples.Message(url);
        activity.Remove("id");
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(activity.ToJsonString()));
        Assert.EndsWith("/activities", teams.Seen.Single().PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response_itself()
    {
        bot.Turn = (_, _) => Task.FromResult<InvokeResponse?>(InvokeResponse.CardMessage("Done – saved"));
        using var response = await bot.PostAsync(
            Samples.Invoke(url, InvokeNames.AdaptiveCardAction, new JsonObject()).ToJsonString());
        Assert.Equal(
            (HttpStatusCode.OK, "application/json"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(
            "200 application/vnd.microsoft.activity.message Done – saved",
            $"{body["statusCode"]} {body["type"]} {body["value"]}");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.NotImplemented)]
    [InlineData(200, HttpStatusCode.OK)]
    [InlineData(404, HttpStatusCode.NotFound)]
    public async Task An_invoke_without_a_body_has_its_status(int? status, HttpStatusCode expected)
    {
        bot.Turn = (_, _) => Task.FromResult(status is { } number ? new InvokeResponse(number) : null);
        using var response = await bot.PostAsync(Samples.Invoke(url, "message/submitAction", null).ToJsonString());
        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_type_that_nobody_knows_is_the_bots_to_judge()
    {
        var activity = Samples.Message(url);
        activity["type"] = "somethingNew";
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync(activity.ToJsonString()));
        Assert.Equal("somethingNew", bot.Turns.Single().Type);
    }

    [Theory]
    [InlineData("MalformedJson", "")]
    [InlineData("MalformedJson", "null")]
    [InlineData("MalformedJson", "[]")]
    [InlineData("MalformedJson", "\"x\"")]
    [InlineData("MalformedJson", "{")]
    [InlineData("MalformedJson", "{}{}")]
    [InlineData("MalformedJson", """{"type":"message","text":{}}""")]
    [InlineData("MalformedJson", """{"type":"message","type":"invoke"}""")]
    [InlineData("MalformedJson", """{"type":"message","value":{"a":1,"a":2}}""")]
    [InlineData("MalformedJson", """{"type":"message","value":{"a":"\ud800"}}""")]
    [InlineData("MalformedJson", """{"type":"message","entities":5}""")]
    [InlineData("MissingType", "{}")]
    [InlineData("MissingType", """{"type":" "}""")]
    [InlineData("MissingServiceUrl", """{"type":"message","conversation":{"id":"c"}}""")]
    [InlineData("MissingConversation", """{"type":"message","serviceUrl":"http://127.0.0.1/"}""")]
    [InlineData("MissingConversation", """{"type":"message","serviceUrl":"http://127.0.0.1/","conversation":{"id":""}}""")]
    [InlineData("MissingConversation", """{"type":"message","serviceUrl":"http://127.0.0.1/","conversation":{"id":".."}}""")]
    [InlineData("UnusableId", """{"type":"message","id":"..","serviceUrl":"http://127.0.0.1/","conversation":{"id":"c"}}""")]
    [InlineData("ServiceUrlNotAllowed", """{"type":"message","serviceUrl":"https://example.com/","conversation":{"id":"c"}}""")]
    [InlineData("ServiceUrlNotAllowed", """{"type":"message","serviceUrl":"words","conversation":{"id":"c"}}""")]
    public async Task What_cannot_be_taken_is_answered_400_with_a_code_and_nothing_of_the_request(
        string code, string body)
    {
        using var response = await bot.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal($$$"""{"error":{"code":"{{{code}}}"}}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(bot.Turns);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/jsonp")]
    [InlineData(null)]
    public async Task Another_content_type_is_answered_400(string? type)
    {
        using var response = await bot.PostAsync(
            Samples.Message(url).ToJsonString(), null,
            request => request.Content!.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("WrongContentType", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_answered_413_also_when_its_length_is_not_told(bool chunked)
    {
        var body = Samples.Message(url, new string('x', 256 * 1024)).ToJsonString();
        using var response = await bot.PostAsync(
            body, null, request => request.Headers.TransferEncodingChunked = chunked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("BodyTooLarge", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_kilobytes_of_text_are_taken()
    {
        Assert.Equal(
            HttpStatusCode.OK, await bot.StatusAsync(Samples.Message(url, new string('x', 100_000)).ToJsonString()));
        Assert.Equal(100_000, bot.Turns.Single().Text!.Length);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_harm()
    {
        using var response = await bot.PostAsync(
            "", null,
            request =>
                request.Content = new ByteArrayContent(
                    [
                        0xEF,
                        0xBB,
                        0xBF,
                        .. Encoding.UTF8.GetBytes(Samples.Message(url).ToJsonString()),
                    ]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_answered_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_turn_that_fails_is_answered_500_with_a_reference_that_the_log_has_too()
    {
        bot.Turn = (turn, _) => throw new InvalidOperationException("cannot file: " + turn.Activity.Text);
        using var response = await bot.PostAsync(Samples.Message(url, "a private matter").ToJsonString());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
        Assert.Equal("TurnFailed", (string?)error["code"]);
        var line = Assert.Single(bot.LogLines, line => line.StartsWith("Error 1005", StringComparison.Ordinal));
        Assert.Contains((string)error["reference"]!, line, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", line, StringComparison.Ordinal);
        Assert.DoesNotContain(
            bot.LogLines,
            logged =>
                logged.Contains("private", StringComparison.Ordinal)
                    || logged.Contains("Carys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Work_that_has_begun_is_finished_though_the_channel_hangs_up()
    {
        var begun = new TaskCompletionSource();
        var hungUp = new TaskCompletionSource();
        var finished = new TaskCompletionSource<bool>();
        bot.Turn = async (_, cancellationToken) =>
        {
            begun.SetResult();
            await hungUp.Task;
            finished.SetResult(!cancellationToken.IsCancellationRequested);
            return null;
        };
        using var hangUp = new CancellationTokenSource();
        using var content = new StringContent(Samples.Message(url).ToJsonString(), Encoding.UTF8, "application/json");
        var posting = bot.Client.PostAsync("/api/messages", content, hangUp.Token);
        await begun.Task;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        hungUp.SetResult();
        Assert.True(await finished.Task);
    }
}
