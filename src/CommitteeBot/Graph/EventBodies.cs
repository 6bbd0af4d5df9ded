using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>The text of an event, which people write and the call of an online meeting stands in.</summary>
internal sealed class EventBodies(GraphConnection graph)
{
    public async Task<EventBody> ReadAsync(string mailbox, string id, CancellationToken cancellation)
    {
        var read = await graph.AskAsync((client, token) => client.Users[mailbox].Events[id].GetAsync(c =>
        {
            c.QueryParameters.Select = ["id", "body"];
            c.Headers.Add("Prefer", "outlook.body-content-type=\"html\"");
        }, token), cancellation);
        return new EventBody(
            read.Body?.Content ?? "", read.AdditionalData.TryGetValue("@odata.etag", out var tag) ? $"{tag}" : "");
    }

    /// <param name="before">The version that it takes the place of; with another one nothing is written.</param>
    public Task WriteAsync(string mailbox, string id, EventBody before, string html, CancellationToken cancellation) =>
        graph.TellAsync((client, token) => client.Users[mailbox].Events[id].PatchAsync(
            new Event { Body = new ItemBody { ContentType = BodyType.Html, Content = html } },
            c => c.Headers.Add("If-Match", before.Tag), token), cancellation);
}

internal sealed record EventBody(string Html, string Tag);
