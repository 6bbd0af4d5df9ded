using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommitteeBot.Tests.Graph;

/// <summary>
/// Plays change notifications: asks whether the address is the bot's before it makes a subscription, and allows less time than is asked
/// for. https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
/// </summary>
internal sealed class FakeSubscriptions : IDisposable
{
    public static readonly TimeSpan Allowed = TimeSpan.FromHours(20);

    private readonly HttpClient http = new();
    private readonly List<JsonObject> made = [];

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Where the bot really listens; null makes no question of it.</summary>
    public Uri? Bot { get; set; }

    public int Renewals { get; private set; }

    public IReadOnlyList<JsonObject> Made
    {
        get
        {
            lock (made)
                return [.. made];
        }
    }

    public void Dispose() => http.Dispose();

    public void Forget()
    {
        lock (made)
            made.Clear();
    }

    public JsonObject Notice(string resource, string? secret = null, string? lifecycle = null)
    {
        var subscription = Made.Last(s => ((string)s["resource"]!).StartsWith(resource, StringComparison.Ordinal));
        return new JsonObject
        {
            ["subscriptionId"] = (string?)subscription["id"], ["clientState"] = secret ?? (string?)subscription["clientState"],
            ["changeType"] = "updated", ["resource"] = resource, ["lifecycleEvent"] = lifecycle,
        };
    }

    public async Task<HttpStatusCode> SendAsync(params JsonObject[] notices)
    {
        using var answer = await http.PostAsJsonAsync(
            new Uri(Bot!, "/api/microsoft365/notifications"), new JsonObject { ["value"] = new JsonArray([.. notices]) });
        return answer.StatusCode;
    }

    public async Task AnswerAsync(HttpContext context, string[] parts)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        var end = (Clock.GetUtcNow() + Allowed).UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z";
        if (parts.Length == 2)
        {
            Renewals++;
            var known = Made.FirstOrDefault(s => (string?)s["id"] == parts[1]);
            await (known is null
                ? FakeGraph.Error(404, "ResourceNotFound")(context)
                : WriteAsync(context, 200, new JsonObject { ["id"] = parts[1], ["expirationDateTime"] = end }));
            return;
        }

        // https://learn.microsoft.com/graph/api/resources/subscription: of a library only that something in it was updated.
        if (((string)body["resource"]!).StartsWith("drives/", StringComparison.Ordinal) && (string?)body["changeType"] != "updated")
        {
            await FakeGraph.Error(400, "InvalidRequest")(context);
            return;
        }

        if (Bot is { } bot && !await IsTheirsAsync(bot, (string)body["notificationUrl"]!))
        {
            await FakeGraph.Error(400, "InvalidRequest")(context);
            return;
        }

        lock (made)
        {
            body["id"] = $"subscription-{made.Count + 1}-{Renewals}";
            made.Add(body);
        }

        await WriteAsync(context, 201, new JsonObject { ["id"] = (string?)body["id"], ["expirationDateTime"] = end });
    }

    private async Task<bool> IsTheirsAsync(Uri bot, string address)
    {
        const string Token = "Validation: Testing client application reachability for <subscription> & more";
        using var answer = await http.PostAsync(
            new Uri(bot, $"{new Uri(address).AbsolutePath}?validationToken={Uri.EscapeDataString(Token)}"), new StringContent(""));
        return answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/plain"
            && await answer.Content.ReadAsStringAsync() == Token;
    }

    private static Task WriteAsync(HttpContext context, int status, JsonObject answer)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        return context.Response.WriteAsync(answer.ToJsonString());
    }
}
