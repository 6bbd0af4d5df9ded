using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CommitteeBot.Graph;

/// <summary>
/// What Copilot has noted of calls, the resource <c>callAiInsight</c>; its pages are named in <see cref="GraphPermissions"/>.
/// The client has the words of these answers, and no way to ask for them.
/// </summary>
internal sealed class MeetingInsights(GraphConnection graph)
{
    private const string Address = "{+baseurl}/copilot/users/{user}/onlineMeetings/{call}/aiInsights";

    /// <param name="organizer">The account that has called it, which needs a licence of Copilot.</param>
    public async Task<IReadOnlyList<MeetingInsight>> ListAsync(
        string organizer, string call, CancellationToken cancellation)
    {
        using var list = await GetAsync(
            $"{Address}?%24select=id,contentCorrelationId,createdDateTime", organizer, call, null, cancellation);
        return [.. Values(list.RootElement, "value")
            .Where(v => v.TryGetProperty("id", out _) && v.TryGetProperty("createdDateTime", out _))
            .Select(v => new MeetingInsight(
                v.GetProperty("id").GetString()!, Text(v, "contentCorrelationId"),
                v.GetProperty("createdDateTime").GetDateTimeOffset()))];
    }

    /// <summary>Its action items, each with whose it is as far as that was said.</summary>
    public async Task<IReadOnlyList<(string Text, string? Owner)>> ReadAsync(
        string organizer, string call, string insight, CancellationToken cancellation)
    {
        using var read = await GetAsync(
            $"{Address}/{{insight}}?%24select=id,actionItems", organizer, call, insight, cancellation);
        return [.. Values(read.RootElement, "actionItems")
            .Select(v => ((Text(v, "text") ?? Text(v, "title"))?.Trim(), Text(v, "ownerDisplayName")))
            .Where(v => v.Item1 is { Length: > 0 }).Select(v => (v.Item1!, v.Item2))];
    }

    private async Task<JsonDocument> GetAsync(
        string template, string organizer, string call, string? insight, CancellationToken cancellation)
    {
        var places = new Dictionary<string, object> { ["user"] = organizer, ["call"] = call };
        if (insight is not null)
            places["insight"] = insight;
        await using var body = await graph.AskAsync(
            (client, token) => client.RequestAdapter.SendPrimitiveAsync<Stream>(
                new RequestInformation(Method.GET, template, places),
                new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue }, token), cancellation);
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        }
        catch (JsonException e)
        {
            throw new GraphException(GraphFault.Rejected, e);
        }
    }

    private static IEnumerable<JsonElement> Values(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var values)
            && values.ValueKind == JsonValueKind.Array
            ? values.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <param name="Of">What it has in common with the transcript that it was made from.</param>
/// <param name="BeganAt">When that was begun.</param>
internal sealed record MeetingInsight(string Id, string? Of, DateTimeOffset BeganAt);
