using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>Teams as the bots see it: it takes what they post, and remembers when and in answer to what.</summary>
internal sealed class SoakChannel : IAsyncDisposable
{
    private readonly WebApplication connector;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Posting>> awaited = new(StringComparer.Ordinal);
    private int lastId;

    private SoakChannel(WebApplication connector) => this.connector = connector;

    /// <summary>Every new message, in order.</summary>
    public ConcurrentQueue<Posting> Posted { get; } = new();

    /// <summary>How often a message was put in the place of another.</summary>
    public int Changed;

    public string ServiceUrl => $"{connector.Urls.Single()}/";

    public static async Task<SoakChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new SoakChannel(builder.Build());
        channel.connector.Run(channel.AnswerAsync);
        await channel.connector.StartAsync();
        return channel;
    }

    /// <summary>The first message in answer to this activity.</summary>
    public Task<Posting> AnswerTo(string activity) => Source(activity).Task;

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    private TaskCompletionSource<Posting> Source(string activity) =>
        awaited.GetOrAdd(activity, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var at = TimeProvider.System.GetUtcNow();
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        if (IsMessage(body) && context.Request.Method == "PUT")
            Interlocked.Increment(ref Changed);
        else if (IsMessage(body))
            Take(context.Request.Path.Value!.Split('/'), body, at);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id });
    }

    /// <param name="path">As in <c>/v3/conversations/{chat}/activities/{answered}</c>.</param>
    private void Take(string[] path, string body, DateTimeOffset at)
    {
        var posting = new Posting(path[3], path.Length > 5 ? path[5] : null, body, at);
        Posted.Enqueue(posting);
        if (posting.Answers is { } activity)
            Source(activity).TrySetResult(posting);
    }

    private static bool IsMessage(string body)
    {
        if (body.Length == 0)
            return false;
        using var activity = JsonDocument.Parse(body);
        return activity.RootElement.TryGetProperty("type", out var type) && type.GetString() == "message";
    }
}

/// <param name="Answers">The activity that it answers; null for what the bot says unasked.</param>
internal sealed record Posting(string Chat, string? Answers, string Body, DateTimeOffset At);
