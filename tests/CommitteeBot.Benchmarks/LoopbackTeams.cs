using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Benchmarks;

/// <summary>A Teams channel on loopback that takes whatever the bot posts and gives it an id.</summary>
internal sealed class LoopbackTeams : IAsyncDisposable
{
    private readonly WebApplication connector;
    private readonly HttpClient http = new();
    private int ids;

    private LoopbackTeams(WebApplication connector) => this.connector = connector;

    public static async Task<LoopbackTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new LoopbackTeams(builder.Build());
        teams.connector.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsJsonAsync(
                new JsonObject
                {
                    ["id"] = Interlocked.Increment(ref teams.ids).ToString(CultureInfo.InvariantCulture),
                });
        });
        await teams.connector.StartAsync();
        return teams;
    }

    /// <summary>Delivers one message; returns when the bot has answered it.</summary>
    public async Task SayAsync(Uri bot, string text, int person, string? id = null)
    {
        var activity = ActivityOf(person, id);
        activity["type"] = "message";
        activity["text"] = text;
        using var answer = await http.PostAsJsonAsync(new Uri(bot, "/api/messages"), activity);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Presses the button that shows an action.</summary>
    public async Task PressAsync(Uri bot, string action, int person)
    {
        var activity = ActivityOf(person, id: null);
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "action/show",
                ["data"] = new JsonObject { ["action"] = action },
            },
            ["trigger"] = "manual",
        };
        using var answer = await http.PostAsJsonAsync(new Uri(bot, "/api/messages"), activity);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        if ((string?)body?["type"] != "application/vnd.microsoft.card.adaptive")
            throw new InvalidOperationException($"The button was answered with {body?["type"]}.");
    }

    private JsonObject ActivityOf(int person, string? id) => new()
    {
        ["id"] = id ?? Guid.NewGuid().ToString("N"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = $"{connector.Urls.Single()}/",
        ["from"] = new JsonObject
        {
            ["id"] = $"29:{person}",
            ["name"] = $"Person {person}",
            ["aadObjectId"] = $"00000000-0000-0000-0000-{person:D12}",
        },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Committee Bot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = $"chat-{person}",
            ["conversationType"] = "personal",
            ["tenantId"] = "tenant",
        },
    };

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await connector.DisposeAsync();
    }
}
