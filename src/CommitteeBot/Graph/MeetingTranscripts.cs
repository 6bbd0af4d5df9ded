using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>What Teams wrote down of calls: https://learn.microsoft.com/graph/api/resources/calltranscript.</summary>
internal sealed class MeetingTranscripts(GraphConnection graph)
{
    /// <summary>A call of a day has two; what is longer is read so far.</summary>
    internal const int MaxBytes = 20 * 1024 * 1024;

    /// <param name="organizer">The account that has called it.</param>
    /// <returns>Null where there is no such call.</returns>
    public async Task<string?> FindCallAsync(string organizer, string joinUrl, CancellationToken cancellation)
    {
        var url = joinUrl.Replace("'", "''", StringComparison.Ordinal);
        var found = await graph.AskAsync((client, token) => client.Users[organizer].OnlineMeetings.GetAsync(
            c => (c.QueryParameters.Filter, c.QueryParameters.Select) = ($"JoinWebUrl eq '{url}'", ["id"]), token),
            cancellation);
        return found.Value is [{ Id: { } id }, ..] ? id : null;
    }

    /// <summary>Those of each time that people met there; this list takes no fields to choose from.</summary>
    public async Task<IReadOnlyList<MeetingTranscript>> ListAsync(
        string organizer, string call, CancellationToken cancellation)
    {
        var transcripts = new List<CallTranscript>();
        var page = await graph.AskAsync(
            (client, token) => client.Users[organizer].OnlineMeetings[call].Transcripts.GetAsync(null, token),
            cancellation);
        while (true)
        {
            transcripts.AddRange(page.Value ?? []);
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync((client, token) => client.Users[organizer].OnlineMeetings[call].Transcripts
                .WithUrl(next).GetAsync(null, token), cancellation);
        }

        return [.. transcripts.Where(t => t is { Id: not null, CreatedDateTime: not null })
            .Select(t => new MeetingTranscript(t.Id!, t.CreatedDateTime!.Value, t.ContentCorrelationId))
            .OrderBy(t => t.BeganAt)];
    }

    /// <summary>As WebVTT; of a longer one the beginning.</summary>
    public async Task<byte[]> ReadAsync(
        string organizer, string call, string transcript, CancellationToken cancellation)
    {
        await using var stream = await graph.AskAsync(
            (client, token) => client.Users[organizer].OnlineMeetings[call].Transcripts[transcript].Content.GetAsync(
                c => c.Headers.Add("Accept", "text/vtt"), token), cancellation);
        return await GraphContent.ReadAsync(stream, MaxBytes, cancellation);
    }
}

/// <param name="Of">What it has in common with the notes that were made from it.</param>
internal sealed record MeetingTranscript(string Id, DateTimeOffset BeganAt, string? Of);
