using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommitteeBot.Tests.Graph;

/// <summary>Plays the calls of one organizer, and what was written down of them.</summary>
internal sealed class FakeCalls
{
    public const string Organizer = "d4a060b5-a8fc-450c-837b-000000000001";
    public const string JoinUrl =
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NDRiZjRiMmUtODI5OC00MzRl%40thread.v2/0?context="
            + "%7b%22Tid%22%3a%2279a788bf-86f1-41af-91ab-000000000000%22%2c%22Oid%22%3a%22" + Organizer + "%22%7d";

    private const string Call = "MSo1N2Y5ZGFjYy03MWJmLTQ3NDMtYjQxMy01M2EdFGkdRWHJlQ";
    private readonly Dictionary<string, (string Began, string Content, string? Of)> transcripts = [];
    private readonly Dictionary<string, (string Began, string Of, (string Text, string? Owner)[] Items)> notes = [];

    /// <param name="began">When it was begun to be written, such as <c>2026-11-25T10:00:10Z</c>.</param>
    /// <param name="of">What it has in common with Copilot's notes.</param>
    public void Write(string id, string began, string content, string? of = null)
    {
        lock (transcripts)
            transcripts[id] = (began, content, of);
    }

    /// <summary>What Copilot has noted.</summary>
    public void Note(string id, string began, string of, params (string Text, string? Owner)[] items)
    {
        lock (transcripts)
            notes[id] = (began, of, items);
    }

    /// <returns>Null where it is no call for these.</returns>
    public Task? Answer(HttpContext context, string[] parts)
    {
        if (parts is ["copilot", "users", Organizer, "onlineMeetings", Call, "aiInsights", ..])
            return InsightsAsync(context, parts[6..]);
        if (parts is not ["users", var account, "onlineMeetings", ..])
            return null;
        context.Response.ContentType = "application/json";
        lock (transcripts)
        {
            switch (parts[3..])
            {
                // https://learn.microsoft.com/graph/api/onlinemeeting-get, example 3
                case []:
                    return WriteAsync(context, account == Organizer
                        && context.Request.Query["$filter"] == $"JoinWebUrl eq '{JoinUrl}'"
                        ? [new JsonObject { ["id"] = Call }]
                        : []);

                // https://learn.microsoft.com/graph/api/onlinemeeting-list-transcripts
                case [Call, "transcripts"]:
                    return WriteAsync(context, new JsonArray([.. transcripts.Select(t => new JsonObject
                    {
                        ["id"] = t.Key, ["createdDateTime"] = t.Value.Began, ["contentCorrelationId"] = t.Value.Of,
                    })]));

                // https://learn.microsoft.com/graph/api/calltranscript-get, example 2
                case [Call, "transcripts", var id, "content"] when transcripts.TryGetValue(id, out var transcript)
                    && context.Request.Headers.Accept.ToString().Contains("text/vtt", StringComparison.Ordinal):
                    context.Response.ContentType = "text/vtt";
                    return context.Response.WriteAsync(transcript.Content);
                default:
                    return FakeGraph.Error(404, "NotFound")(context);
            }
        }
    }

    /// <summary>
    /// https://learn.microsoft.com/microsoft-365/copilot/extensibility/api/ai-services/meeting-insights, the pages
    /// onlinemeeting-list-aiinsights and callaiinsight-get in it.
    /// </summary>
    private Task InsightsAsync(HttpContext context, string[] parts)
    {
        context.Response.ContentType = "application/json";
        lock (transcripts)
        {
            if (parts is [])
                return WriteAsync(context, new JsonArray([.. notes.Select(n => new JsonObject
                {
                    ["id"] = n.Key, ["callId"] = "af630fe0-04d3-4559-8cf9", ["contentCorrelationId"] = n.Value.Of,
                    ["createdDateTime"] = n.Value.Began, ["endDateTime"] = n.Value.Began,
                })]));
            return notes.TryGetValue(parts[0], out var note)
                ? context.Response.WriteAsync(new JsonObject
                {
                    ["id"] = parts[0],
                    ["actionItems"] = new JsonArray([.. note.Items.Select(i => new JsonObject
                        { ["title"] = "In short", ["text"] = i.Text, ["ownerDisplayName"] = i.Owner })]),
                }.ToJsonString())
                : FakeGraph.Error(404, "NotFound")(context);
        }
    }

    private static Task WriteAsync(HttpContext context, JsonArray values) =>
        context.Response.WriteAsync(new JsonObject { ["value"] = values }.ToJsonString());
}
