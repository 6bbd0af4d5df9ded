using System.Collections.Concurrent;

namespace CommitteeBot.Graph;

/// <summary>
/// The calls made since the start, each once and without the ids in it: what permissions are needed for.
/// </summary>
internal sealed class GraphCallLog
{
    private readonly ConcurrentDictionary<string, int> made = [];

    /// <summary>Such as <c>GET /groups/{id}/members</c>, with how often.</summary>
    public IReadOnlyDictionary<string, int> Made => made;

    public void Add(HttpMethod method, Uri url, Uri endpoint)
    {
        if (url.AbsolutePath.StartsWith(endpoint.AbsolutePath, StringComparison.Ordinal))
            made.AddOrUpdate(
                $"{method} {GraphCall.TemplateOf(url.AbsolutePath[endpoint.AbsolutePath.TrimEnd('/').Length..])}", 1,
                (_, count) => count + 1);
    }
}
