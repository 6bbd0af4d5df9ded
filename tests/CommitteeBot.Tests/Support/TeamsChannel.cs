using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// Plays Teams against a running bot: delivers activities and receives the bot's calls to the connector.
/// </summary>
internal sealed class TeamsChannel : IAsyncDisposable
{
    private readonly WebApplication connector;
    private readonly HttpClient http = new();
    private int lastId;
    private readonly ConcurrentDictionary<string, byte[]> served = [];

    private TeamsChannel(WebApplication connector, Uri bot)
    {
        this.connector = connector;
        Bot = bot;
    }

    /// <summary>Where the bot listens; it may come back on another port.</summary>
    public Uri Bot { get; set; }

    /// <summary>Every call of the bot, in order.</summary>
    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>Statuses to answer the next calls with, instead of success.</summary>
    public ConcurrentQueue<HttpStatusCode> FailNext { get; } = new();

    /// <summary>The wait that a refusal asks for.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>
    /// Who is in the chats and channels, besides the bot; the usual person unless a test says otherwise.
    /// </summary>
    public IReadOnlyList<JsonObject> Members { get; set; } = [Person()];

    /// <summary>True makes the channel refuse messages to one person of a group.</summary>
    public bool RefusesTargeted { get; set; }

    /// <summary>True for a channel without reactions.</summary>
    public bool RefusesReactions { get; set; }

    /// <summary>True for a channel that takes messages and does not say under which ids.</summary>
    public bool GivesNoIds { get; set; }

    /// <summary>Calls whose path holds these words are answered only when the task ends.</summary>
    public (string Path, Task Until)? Hold { get; set; }

    /// <summary>How long a call is answered after it has been taken.</summary>
    public TimeSpan Slowness { get; set; }

    public string ServiceUrl => $"{connector.Urls.Single()}/";

    public static Task<TeamsChannel> StartAsync(BotHost bot) => StartAsync(bot.Address);

    public static async Task<TeamsChannel> StartAsync(Uri bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new TeamsChannel(builder.Build(), bot);
        channel.connector.Run(channel.AnswerAsync);
        await channel.connector.StartAsync();
        return channel;
    }

    public static JsonObject Person(string name = "Alex Wilber", int number = 20) => new()
    {
        ["id"] = $"29:user-{number}",
        ["name"] = name,
        ["aadObjectId"] = $"00000000-0000-0000-0000-{number:D12}",
    };

    /// <summary>An activity as Teams sends it; members given in <paramref name="more"/> replace these.</summary>
    public JsonObject Activity(string type = "message", JsonObject? more = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString("N"),
            ["timestamp"] = "2026-11-22T09:00:00Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = Person(),
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = "personal-chat-id",
                ["conversationType"] = "personal",
                ["tenantId"] = "tenant-1",
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
        };
        foreach (var (key, value) in more ?? [])
            activity[key] = value?.DeepClone();
        return activity;
    }

    /// <summary>Says a line and returns what the bot posted or changed in answer.</summary>
    public Task<IReadOnlyList<JsonObject>> SayAsync(string text, JsonObject? more = null)
    {
        var activity = Activity("message", more);
        activity["text"] = text;
        return SendAsync(activity);
    }

    /// <summary>The bot works before it acknowledges, so its answer is there when the delivery returns.</summary>
    public async Task<IReadOnlyList<JsonObject>> SendAsync(JsonObject activity)
    {
        var before = Calls.Count;
        var (status, _) = await DeliverAsync(activity);
        Assert.True((int)status < 300, $"the bot answered {(int)status}");
        return [.. Calls.Skip(before)
            .Where(c => c.Method is "POST" or "PUT" && c.Path.Contains("/activities", StringComparison.Ordinal)
                && (string?)c.Body?["type"] == "message")
            .Select(c => c.Body!)];
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> DeliverAsync(JsonObject activity) =>
        DeliverAsync(activity, Bot);

    /// <param name="node">One of several that share a store.</param>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> DeliverAsync(JsonObject activity, Uri node)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(node, "/api/messages"), activity);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> InvokeAsync(
        string name, JsonNode value, JsonObject? more = null)
    {
        var activity = Activity("invoke", more);
        activity["name"] = name;
        activity["value"] = value;
        return DeliverAsync(activity);
    }

    /// <summary>Presses the first button of that title on the message's card.</summary>
    public Task<JsonNode?> PressAsync(JsonObject message, string title, JsonObject? inputs = null) =>
        PressAsync(CardReading.Buttons(message), title, inputs);

    /// <summary>A button of the card that came back from an earlier press.</summary>
    public Task<JsonNode?> PressNextAsync(JsonNode? answer, string title, JsonObject? inputs = null) =>
        PressAsync(CardReading.Buttons(answer!["value"]!), title, inputs);

    private async Task<JsonNode?> PressAsync(IEnumerable<JsonObject> buttons, string title, JsonObject? inputs)
    {
        var button = buttons.First(b => (string?)b["title"] == title);
        var data = button["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var (key, value) in inputs ?? [])
            data[key] = value?.DeepClone();
        var (status, body) = await InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = button["verb"]?.DeepClone(),
                ["data"] = data,
            },
            ["trigger"] = "manual",
        });
        Assert.Equal(HttpStatusCode.OK, status);
        return body;
    }

    /// <summary>A file on the channel's side, and the address under which the bot can fetch it.</summary>
    public string Serve(string text, string name = "document.txt") => Serve(Encoding.UTF8.GetBytes(text), name);

    public string Serve(byte[] content, string name)
    {
        served[$"/files/{name}"] = content;
        return $"{ServiceUrl}files/{name}";
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await connector.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/files", StringComparison.Ordinal))
        {
            await context.Response.Body.WriteAsync(served[context.Request.Path.Value!]);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var body = text.Length > 0 ? JsonNode.Parse(text)?.AsObject() : null;
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        var isTargeted = context.Request.Query["isTargetedActivity"] == "true";
        var status = isTargeted && RefusesTargeted
            ? HttpStatusCode.BadRequest
            : RefusesReactions && context.Request.Path.Value!.Contains("/reactions/", StringComparison.Ordinal)
            ? HttpStatusCode.NotFound
            : FailNext.TryDequeue(out var failure)
            ? failure
            : context.Request.Method == "POST"
            ? HttpStatusCode.Created
            : HttpStatusCode.OK;
        if (Hold is { } hold && context.Request.Path.Value!.Contains(hold.Path, StringComparison.Ordinal))
            await hold.Until;
        Calls.Enqueue(
            new ConnectorCall(
                context.Request.Method, context.Request.Path, body, id, status) { IsTargeted = isTargeted,
                Text = text });
        await Task.Delay(Slowness);
        context.Response.StatusCode = (int)status;
        if (RetryAfter is { } wait && (int)status >= 400)
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var answer = context.Request.Path.Value!.EndsWith("members", StringComparison.Ordinal)
            ? new JsonObject { ["members"] = new JsonArray([.. Members.Select(m => m.DeepClone())]) }
            : context.Request.Path.Value.Contains("/members/", StringComparison.Ordinal)
                ? Person()
                : GivesNoIds
                ? []
                : new JsonObject { ["id"] = id };
        await context.Response.WriteAsJsonAsync(answer);
    }
}

/// <param name="GivenId">The id that the channel gave in its answer.</param>
internal sealed record ConnectorCall(
    string Method, string Path, JsonObject? Body, string GivenId, HttpStatusCode Status)
{
    /// <summary>The body as it came.</summary>
    public string Text { get; init; } = "";

    /// <summary>True for a message that the channel shows to one person alone.</summary>
    public bool IsTargeted { get; init; }
}
