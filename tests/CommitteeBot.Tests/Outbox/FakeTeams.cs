using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Outbox;

/// <summary>The channel, on the clock of the test: it keeps what arrived and when, and answers as it is told.</summary>
internal sealed class FakeTeams(SimulatedTime clock)
{
    private readonly Lock gate = new();
    private int lastId;

    /// <summary>Every call in the order in which it came, whether it was taken or not.</summary>
    public List<TeamsCall> Calls { get; } = [];

    /// <summary>What to do with the next call; by default it is taken.</summary>
    public Func<TeamsCall, TeamsAnswer> Answer { get; set; } = _ => TeamsAnswer.Taken;

    /// <summary>
    /// The messages that are there, by conversation, in order; one that was changed stands in its place.
    /// </summary>
    public Dictionary<string, List<(string Id, JsonObject Message)>> Arrived { get; } = [];

    public IEnumerable<JsonObject> In(string conversation) =>
        Arrived.TryGetValue(conversation, out var messages) ? messages.Select(m => m.Message) : [];

    public HttpMessageHandler Handler(Life life) => new Wire(this, clock, life);

    private (HttpResponseMessage? Response, TimeSpan? After) Take(TeamsCall call)
    {
        lock (gate)
        {
            Calls.Add(call);
            var answer = Answer(call);
            string? id = null;
            if (answer.Arrives)
            {
                id = call.Method == "PUT"
                    ? call.Path.Split('/')[^1]
                    : (++lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal))
                    id = $"made-{(string?)call.Body?["members"]?[0]?["id"]}";
                else
                    Keep(call, id);
            }

            if (answer.Status is not { } status)
                return (null, answer.After);
            var response = new HttpResponseMessage(status)
            {
                Content = JsonContent.Create(
                    id is null
                        ? new JsonObject { ["error"] = new JsonObject { ["code"] = answer.Code ?? "ServiceError" } }
                        : new JsonObject { ["id"] = id }),
            };
            if (answer.RetryAfter is { } wait)
                response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
            return (response, answer.After);
        }
    }

    private void Keep(TeamsCall call, string id)
    {
        if (!Arrived.TryGetValue(call.Thread, out var messages))
            Arrived[call.Thread] = messages = [];
        if (call.Method == "PUT")
            messages[messages.FindIndex(m => m.Id == id)] = (id, call.Body!);
        else
            messages.Add((id, call.Body!));
    }

    private sealed class Wire(FakeTeams teams, SimulatedTime clock, Life life) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // It may end before the request leaves, or after it has arrived and before the answer is back.
            life.Step();
            var at = clock.GetUtcNow();
            var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
            var parts = path.Split('/');
            var thread = parts.Length > 3 ? parts[3] : "";
            if (teams.Refuses(request.Method.Method, path, thread, at))
                throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection");
            var body = request.Content is null
                ? null
                : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
            var (response, after) = teams.Take(new TeamsCall(at, request.Method.Method, path, thread, body));
            if (after is { } wait)
                await Task.Delay(wait, clock, cancellationToken);
            life.Step();
            return response ?? throw new HttpRequestException(HttpRequestError.ResponseEnded, "the connection broke");
        }
    }

    /// <summary>Whether a connection comes about at all; asked before the body leaves.</summary>
    public Func<bool> Connects { get; set; } = () => true;

    private bool Refuses(string method, string path, string thread, DateTimeOffset at)
    {
        lock (gate)
        {
            if (Connects())
                return false;
            Calls.Add(new TeamsCall(at, method, path, thread, null));
            return true;
        }
    }
}

internal sealed record TeamsCall(DateTimeOffset At, string Method, string Path, string Thread, JsonObject? Body);

/// <param name="Status">Null where the connection breaks instead.</param>
/// <param name="Arrives">Whether the message is there, whatever is answered.</param>
/// <param name="After">How long the answer takes; <see cref="Timeout.InfiniteTimeSpan"/> where none ever comes.</param>
internal sealed record TeamsAnswer(
    HttpStatusCode? Status, bool Arrives, string? Code = null, TimeSpan? RetryAfter = null, TimeSpan? After = null)
{
    public static TeamsAnswer Taken { get; } = new(HttpStatusCode.Created, Arrives: true);

    public static TeamsAnswer Refused(int status, string? code = null, TimeSpan? retryAfter = null) =>
        new((HttpStatusCode)status, Arrives: false, code, retryAfter);

    public static TeamsAnswer Broken(bool arrives) => new(null, arrives);

    public static TeamsAnswer Silence(bool arrives) =>
        new(HttpStatusCode.Created, arrives, After: Timeout.InfiniteTimeSpan);
}
