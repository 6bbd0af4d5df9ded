using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CommitteeBot.Graph;

/// <summary>Several questions in one call: https://learn.microsoft.com/graph/json-batching.</summary>
internal static class GraphBatch
{
    private const string Json = "application/json";

    public static HttpRequestMessage Request(Uri endpoint, IReadOnlyList<HttpRequestMessage> questions)
    {
        var root = endpoint.AbsolutePath.TrimEnd('/').Length;
        var requests = new JsonArray([.. questions.Select((q, at) => new JsonObject
        {
            ["id"] = Id(at), ["method"] = q.Method.Method, ["url"] = q.RequestUri!.PathAndQuery[root..],
            ["headers"] = new JsonObject([.. q.Headers.Where(h => h.Key == "Prefer")
                .Select(h => KeyValuePair.Create(h.Key, (JsonNode?)string.Join(", ", h.Value)))]),
        })]);
        return new HttpRequestMessage(HttpMethod.Post, $"{endpoint.ToString().TrimEnd('/')}/$batch")
        {
            Content = new StringContent(new JsonObject { ["requests"] = requests }.ToJsonString(), Encoding.UTF8, Json),
        };
    }

    /// <summary>The answers in the order of the questions; they come in any.</summary>
    public static IReadOnlyList<HttpResponseMessage> Answers(string body, IReadOnlyList<HttpRequestMessage> questions)
    {
        var byId = (JsonNode.Parse(body)?["responses"] as JsonArray ?? []).OfType<JsonObject>()
            .ToDictionary(r => (string?)r["id"] ?? "");
        return [.. questions.Select((q, at) => byId.TryGetValue(Id(at), out var answer)
            ? Answer(answer, q)
            : new HttpResponseMessage(HttpStatusCode.GatewayTimeout) { RequestMessage = q })];
    }

    private static HttpResponseMessage Answer(JsonObject answer, HttpRequestMessage question)
    {
        var response = new HttpResponseMessage((HttpStatusCode)((int?)answer["status"] ?? 502))
        {
            RequestMessage = question,
            Content = new StringContent(answer["body"]?.ToJsonString() ?? "", Encoding.UTF8, Json),
        };
        foreach (var (name, value) in answer["headers"] as JsonObject ?? [])
        {
            if (name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase) && $"{value}" is { Length: > 0 } pause)
                response.Headers.TryAddWithoutValidation(name, pause);
        }

        return response;
    }

    private static string Id(int at) => at.ToString(CultureInfo.InvariantCulture);
}
