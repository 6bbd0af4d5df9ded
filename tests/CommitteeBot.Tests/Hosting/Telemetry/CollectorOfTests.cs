using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Hosting.Telemetry;

/// <summary>
/// Takes what is sent over OTLP/HTTP. Names and texts stand in it as they are, whatever is around them.
/// </summary>
internal sealed class CollectorOfTests : IAsyncDisposable
{
    private readonly WebApplication receiver;
    private readonly ConcurrentQueue<(string Path, string Body)> received = new();

    private CollectorOfTests(WebApplication receiver) => this.receiver = receiver;

    public string Address => receiver.Urls.Single();

    /// <summary>Everything that came in, as far as it is text.</summary>
    public string Everything => string.Join('\n', received.Select(r => r.Body));

    public static async Task<CollectorOfTests> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new CollectorOfTests(builder.Build());
        collector.receiver.Run(collector.TakeAsync);
        await collector.receiver.StartAsync();
        return collector;
    }

    public bool Has(string path, string text) =>
        received.Any(r => r.Path == path && r.Body.Contains(text, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue((context.Request.Path.Value!, Encoding.Latin1.GetString(body.ToArray())));
    }
}
