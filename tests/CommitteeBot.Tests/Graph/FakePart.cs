using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CommitteeBot.Tests.Graph;

/// <summary>One question of several that came in one call, with an answer of its own.</summary>
internal sealed class FakePart : IHttpRequestLifetimeFeature, IDisposable
{
    private readonly MemoryStream body = new();
    private bool isAborted;

    public FakePart(HttpContext whole, string method, string address)
    {
        var end = address.IndexOf('?', StringComparison.Ordinal);
        Context = new DefaultHttpContext();
        Context.Request.Method = method;
        Context.Request.Path = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        Context.Request.QueryString = new QueryString(end < 0 ? "" : address[end..]);
        Context.Request.Headers.Authorization = whole.Request.Headers.Authorization;
        Context.Response.Body = body;
        Context.Features.Set<IHttpRequestLifetimeFeature>(this);
    }

    public HttpContext Context { get; }

    public CancellationToken RequestAborted { get; set; }

    public void Dispose() => body.Dispose();

    public void Abort() => isAborted = true;

    public JsonObject Answer(string id)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in Context.Response.Headers)
            headers[name] = value.ToString();
        return new JsonObject
        {
            ["id"] = id, ["status"] = isAborted ? 504 : Context.Response.StatusCode, ["headers"] = headers,
            ["body"] = body.Length == 0 || isAborted ? null : JsonNode.Parse(Encoding.UTF8.GetString(body.ToArray())),
        };
    }
}
