using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Benchmarks;

/// <summary>
/// An endpoint that does nothing but post one reply: what the framework and the network cost on this machine in this
/// run, and so the measure of all other figures of it.
/// </summary>
internal sealed class BarePeer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private BarePeer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<BarePeer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var peer = new BarePeer(builder.Build());
        peer.app.Run(peer.AnswerAsync);
        await peer.app.StartAsync();
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = await JsonNode.ParseAsync(context.Request.Body);
        var address = $"{asked!["serviceUrl"]}v3/conversations/{asked["conversation"]!["id"]}/activities/{asked["id"]}";
        using var reply = new StringContent("""{"type":"message","text":"Yes."}""", null, "application/json");
        using var answer = await http.PostAsync(new Uri(address), reply);
        context.Response.StatusCode = (int)answer.StatusCode < 300 ? StatusCodes.Status200OK : StatusCodes.Status502BadGateway;
    }
}
