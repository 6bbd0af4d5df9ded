using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Pointing;

/// <summary>
/// An endpoint on loopback that speaks like a chat model and replies by a script. The form of its replies is that of
/// https://platform.openai.com/docs/api-reference/chat/object.
/// </summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication endpoint;
    private readonly ConcurrentQueue<AskedOfModel> asked = new();

    private ScriptedModel(WebApplication endpoint) => this.endpoint = endpoint;

    /// <summary>What it does with a call; may be changed while it runs.</summary>
    public Func<AskedOfModel, HttpContext, Task> Script { get; set; } = (_, context) => ReplyAsync(context, Pointing());

    /// <summary>Everything that it was asked, in order.</summary>
    public IReadOnlyList<AskedOfModel> Asked => [.. asked];

    public string Address => $"{endpoint.Urls.Single()}/v1/";

    public static async Task<ScriptedModel> StartAsync(string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var model = new ScriptedModel(builder.Build());
        model.endpoint.MapPost("/v1/chat/completions", model.TakeAsync);
        await model.endpoint.StartAsync();
        return model;
    }

    /// <summary>The settings that make a bot use it.</summary>
    public Dictionary<string, string> Settings(params (string Key, string Value)[] others) =>
        new(others.Select(o => KeyValuePair.Create($"Answers:Model:{o.Key}", o.Value)))
        {
            ["Answers:Model:Endpoint"] = Address, ["Answers:Model:Name"] = "scripted",
        };

    /// <summary>A reply of the form asked for.</summary>
    public static string Pointing(
        string verdict = "none", int[]? sentences = null, int handler = 0, params string[] wordings) =>
        new JsonObject
        {
            ["handler"] = handler,
            ["wordings"] = new JsonArray([.. wordings.Select(w => JsonValue.Create(w))]),
            ["verdict"] = verdict,
            ["sentences"] = new JsonArray([.. (sentences ?? []).Select(n => JsonValue.Create(n))]),
        }.ToJsonString();

    public static Task ReplyAsync(HttpContext context, string content) => context.Response.WriteAsJsonAsync(
        new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_764_500_000,
            ["model"] = "scripted",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
                ["finish_reason"] = "stop",
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 30, ["total_tokens"] = 930 },
        });

    public ValueTask DisposeAsync() => endpoint.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var one = AskedOfModel.Read(body.RootElement, context.Request.Headers.Authorization.ToString());
        asked.Enqueue(one);
        await Script(one, context);
    }
}
