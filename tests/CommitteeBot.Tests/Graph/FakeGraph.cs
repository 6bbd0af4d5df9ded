using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using CommitteeBot.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Graph;

/// <summary>
/// Plays Microsoft Graph on loopback: groups and teams with pages, marks for changes and failures by script. What it
/// answers is shaped after the example of each call's page, which is named beside it.
/// </summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly Lock gate = new();
    private readonly Dictionary<string, FakeGroup> groups = [];
    private readonly List<(int At, string Group)> changes = [];
    private int version;
    private int oldestMark;
    private int sent;

    private FakeGraph(WebApplication host) => this.host = host;

    /// <summary>Every call, such as <c>GET /groups/…/members?$select=id</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What the next calls get instead of an answer.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Instead { get; } = new();

    /// <summary>What every call gets instead of an answer while it is set.</summary>
    public Func<HttpContext, Task>? Always { get; set; }

    /// <summary>The calendar of every mailbox.</summary>
    public Dictionary<string, JsonObject> Events { get; } = [];

    public FakeLibrary Library { get; } = new();

    public FakePlanner Planner { get; } = new();

    public FakeToDo ToDo { get; } = new();

    public FakeCalls CallsOfMeetings { get; } = new();

    public FakeSubscriptions Subscriptions { get; } = new();

    /// <summary>Tokens that a download which is sent on elsewhere carried; there must be none.</summary>
    public ConcurrentQueue<string> LeakedTokens { get; } = new();

    public int PageSize { get; set; } = 100;

    /// <summary>How many calls came, each with one question or several.</summary>
    public int Sent => sent;

    public string Endpoint => $"{host.Urls.Single()}/v1.0";

    public static async Task<FakeGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeGraph(builder.Build());
        fake.host.Run(fake.AnswerAsync);
        await fake.host.StartAsync();
        return fake;
    }

    /// <summary>The settings of a bot that uses it, whose own sign-in is replaced by <see cref="SignIn"/>.</summary>
    public Dictionary<string, string> Settings(params string[] committees)
    {
        var settings = new Dictionary<string, string>
        {
            ["Graph:TenantId"] = "11111111-1111-1111-1111-111111111111",
            ["Graph:ClientId"] = "22222222-2222-2222-2222-222222222222",
            ["Graph:ClientSecret"] = "not a secret",
            ["Graph:Endpoint"] = Endpoint,
        };
        foreach (var (at, line) in committees.Index())
        {
            foreach (var pair in line.Split(';'))
                settings[$"Graph:Committees:{at}:{pair.Split('=')[0]}"] = pair.Split('=', 2)[1];
        }

        return settings;
    }

    public static void SignIn(IServiceCollection services, params string[] roles) => services.AddSingleton(provider =>
        new GraphSignIn(provider.GetRequiredService<GraphSettings>(), _ => new FixedToken(roles)));

    public void Change(string group, Action<FakeGroup> change)
    {
        lock (gate)
        {
            if (!groups.TryGetValue(group, out var found))
                groups[group] = found = new FakeGroup();
            change(found);
            changes.Add((++version, group));
        }
    }

    public void Delete(string group)
    {
        lock (gate)
        {
            groups.Remove(group);
            changes.Add((++version, group));
        }
    }

    /// <summary>All marks given so far are too old from now on.</summary>
    public void ForgetMarks() => oldestMark = ++version;

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Subscriptions.Dispose();
    }

    public static Func<HttpContext, Task> Error(int status, string code = "error", int? retryAfter = null) => context =>
    {
        // https://learn.microsoft.com/graph/errors
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Nina Nolan" } });
    };

    private Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref sent);
        return context.Request.Path == "/v1.0/$batch" ? AnswerEachAsync(context) : AnswerAsync(context, isScripted: false);
    }

    /// <summary>https://learn.microsoft.com/graph/json-batching: the answers come in any order.</summary>
    private async Task AnswerEachAsync(HttpContext context)
    {
        var asked = (await JsonNode.ParseAsync(context.Request.Body))!["requests"]!.AsArray();
        if (asked.Count > 20)
        {
            await Error(400, "BadRequest")(context);
            return;
        }

        var answers = new JsonArray();
        foreach (var one in asked.Reverse())
        {
            using var part = new FakePart(context, (string)one!["method"]!, $"/v1.0{one["url"]}");
            await AnswerAsync(part.Context, isScripted: false);
            answers.Add(part.Answer((string)one["id"]!));
        }

        await WriteAsync(context, new JsonObject { ["responses"] = answers });
    }

    /// <param name="isScripted">True where a script lets this call through.</param>
    public Task AnswerAsync(HttpContext context, bool isScripted)
    {
        if (context.Request.Path.Value!.StartsWith("/download/", StringComparison.Ordinal))
        {
            if (context.Request.Headers.Authorization.Count > 0)
                LeakedTokens.Enqueue(context.Request.Path);
            return context.Response.WriteAsync(Library.Get(context.Request.Path.Value["/download/".Length..]).Content!);
        }

        var path = context.Request.Path.Value!["/v1.0".Length..];
        if (!isScripted)
            Calls.Enqueue($"{context.Request.Method} {path}{Uri.UnescapeDataString(context.Request.QueryString.Value ?? "")}");
        if (!isScripted && Instead.TryDequeue(out var instead))
            return instead(context);
        if (!isScripted && Always is { } always)
            return always(context);
        if (!context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal))
            return Error(401, "InvalidAuthenticationToken")(context);
        var parts = path.Trim('/').Split('/');
        if (Planner.Answer(context, parts, Endpoint) is { } planned)
            return planned;
        if (ToDo.Answer(context, parts) is { } listed)
            return listed;
        if (CallsOfMeetings.Answer(context, parts) is { } call)
            return call;
        if (parts[0] == "subscriptions")
            return Subscriptions.AnswerAsync(context, parts);
        lock (gate)
        {
            return parts switch
            {
                ["groups", var delta] when delta.Contains("delta", StringComparison.Ordinal) => ChangesAsync(context),
                ["groups", var id, "members" or "owners"] => groups.TryGetValue(id, out var group)
                    ? PageAsync(context, parts[2] == "owners" ? group.Owners : group.Members, User)
                    : Error(404, "Request_ResourceNotFound")(context),
                ["teams", var id, "members"] => groups.TryGetValue(id, out var team)
                    ? PageAsync(context, team.Everybody, p => TeamMember(p, team.Owners.Contains(p)))
                    : Error(404, "NotFound")(context),
                ["users", _, "calendarView"] => PageAsync(context, [.. Events.Values], Listed),
                ["users", _, "events", var id] => EventAsync(context, Events.Values.FirstOrDefault(e => (string?)e["id"] == id)),
                ["sites", "example.sharepoint.com:", "sites", "Committees"] =>
                    WriteAsync(context, new JsonObject { ["id"] = "example.sharepoint.com,site-id,web-id" }),
                ["sites", _, "drives"] => WriteAsync(context, new JsonObject
                {
                    // https://learn.microsoft.com/graph/api/drive-list
                    ["value"] = new JsonArray(
                        new JsonObject { ["id"] = "b!other", ["webUrl"] = "https://example.sharepoint.com/sites/Committees/Other" },
                        new JsonObject
                        {
                            ["id"] = FakeLibrary.Drive,
                            ["webUrl"] = "https://example.sharepoint.com/sites/Committees/Shared%20Documents",
                        }),
                }),
                ["drives", FakeLibrary.Drive, "root:", "Minutes", ..] =>
                    WriteAsync(context, FakeLibrary.Shape(Library.Get(FakeLibrary.Minutes))),
                ["drives", FakeLibrary.Drive, "items", "root", var delta] when delta.Contains("delta", StringComparison.Ordinal) =>
                    Library.Changes(
                        context.Request.Query["token"].ToString(), Endpoint,
                        int.TryParse(context.Request.Query["$skiptoken"], CultureInfo.InvariantCulture, out var skip) ? skip : 0,
                        PageSize) is { } changes
                        ? WriteAsync(context, changes)
                        : Error(410, "resyncRequired")(context),
                ["drives", FakeLibrary.Drive, "items", var id, ..] => Library.Find(id) is not { } file
                    ? Error(404, "itemNotFound")(context)
                    : parts.ElementAtOrDefault(4) switch
                    {
                        "permissions" => WriteAsync(context, Library.Permissions(file)),
                        "content" => SendOnAsync(context, file),
                        _ => WriteAsync(context, FakeLibrary.Shape(file)),
                    },
                _ => Error(400, "BadRequest")(context),
            };
        }
    }

    /// <summary>https://learn.microsoft.com/graph/api/driveitem-get-content</summary>
    private Task SendOnAsync(HttpContext context, FakeFile file)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = $"http://localhost:{new Uri(host.Urls.Single()).Port}/download/{file.Id}";
        return Task.CompletedTask;
    }

    /// <summary>https://learn.microsoft.com/graph/delta-query-groups</summary>
    private Task ChangesAsync(HttpContext context)
    {
        var mark = context.Request.Query["$deltatoken"].ToString();
        var asked = mark.Split('|').ElementAtOrDefault(1) ?? context.Request.Query["$filter"].ToString();
        if (mark.Length > 0 && int.Parse(mark.Split('|')[0], CultureInfo.InvariantCulture) < oldestMark)
            return Error(410, "syncStateNotFound")(context);
        var since = mark.Length == 0 ? 0 : int.Parse(mark.Split('|')[0], CultureInfo.InvariantCulture);
        var changed = changes.Where(c => c.At > since && asked.Contains(c.Group, StringComparison.Ordinal))
            .Select(c => c.Group).Distinct();
        return WriteAsync(context, new JsonObject
        {
            ["@odata.context"] = $"{Endpoint}/$metadata#groups",
            ["@odata.deltaLink"] = $"{Endpoint}/groups/delta?$deltatoken={version}|{Uri.EscapeDataString(asked)}",
            ["value"] = new JsonArray([.. changed.Select(g => groups.TryGetValue(g, out var group)
                ? new JsonObject
                {
                    ["id"] = g,
                    ["members@delta"] = new JsonArray([.. group.Members.Select(m => new JsonObject
                        { ["@odata.type"] = "#microsoft.graph.user", ["id"] = m.Id })]),
                }
                : new JsonObject { ["id"] = g, ["@removed"] = new JsonObject { ["reason"] = "deleted" } })]),
        });
    }

    private Task PageAsync<T>(HttpContext context, IReadOnlyList<T> all, Func<T, JsonObject> shape)
    {
        var from = int.TryParse(context.Request.Query["$skiptoken"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var answer = new JsonObject
        {
            ["@odata.context"] = $"{Endpoint}/$metadata#directoryObjects",
            ["value"] = new JsonArray([.. all.Skip(from).Take(PageSize).Select(shape)]),
        };
        if (from + PageSize < all.Count)
            answer["@odata.nextLink"] =
                $"{Endpoint}{context.Request.Path.Value!["/v1.0".Length..]}?$skiptoken={from + PageSize}";
        return WriteAsync(context, answer);
    }

    /// <summary>A list has what was asked for, which the text of an event is not.</summary>
    private static JsonObject Listed(JsonObject one)
    {
        var listed = (JsonObject)one.DeepClone();
        listed.Remove("body");
        return listed;
    }

    /// <summary>
    /// https://learn.microsoft.com/graph/api/event-get and https://learn.microsoft.com/graph/api/event-update
    /// </summary>
    private static async Task EventAsync(HttpContext context, JsonObject? one)
    {
        if (one is null)
        {
            await Error(404, "ErrorItemNotFound")(context);
            return;
        }

        var version = (int?)one["version"] ?? 1;
        if (context.Request.Method == "PATCH")
        {
            if (context.Request.Headers.IfMatch != $"W/\"{version}\"")
            {
                await Error(412, "ErrorIrresolvableConflict")(context);
                return;
            }

            one["body"] = (await JsonNode.ParseAsync(context.Request.Body))!["body"]!.DeepClone();
            (one["version"], one["lastModifiedDateTime"]) = (++version, $"2026-12-01T09:00:{version % 60:00}Z");
        }

        await WriteAsync(context, new JsonObject
        {
            ["@odata.etag"] = $"W/\"{version}\"", ["id"] = (string?)one["id"],
            ["body"] = one["body"]?.DeepClone() ?? new JsonObject
            {
                ["contentType"] = "html", ["content"] = "<html><head></head><body>\r\n<p>Tea from 1 pm.</p>\r\n</body></html>",
            },
        });
    }

    /// <summary>https://learn.microsoft.com/graph/api/group-list-members</summary>
    private static JsonObject User(FakePerson person) => new()
    {
        ["@odata.type"] = "#microsoft.graph.user", ["id"] = person.Id, ["displayName"] = person.Name,
        ["mail"] = person.Mail, ["userPrincipalName"] = person.Mail, ["jobTitle"] = person.Title,
        ["accountEnabled"] = person.IsEnabled,
    };

    /// <summary>https://learn.microsoft.com/graph/api/team-list-members</summary>
    private static JsonObject TeamMember(FakePerson person, bool isOwner) => new()
    {
        ["@odata.type"] = "#microsoft.graph.aadUserConversationMember", ["id"] = $"MCMjMj{person.Id}",
        ["roles"] = isOwner ? new JsonArray("owner") : [], ["displayName"] = person.Name, ["userId"] = person.Id,
        ["email"] = person.Mail,
    };

    private static Task WriteAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString());
    }

    private sealed class FixedToken(string[] roles) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Token(roles), DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference (roles)</summary>
    public static string Token(params string[] roles)
    {
        var body = new JsonObject
        {
            ["appid"] = FakePlanner.App, ["roles"] = new JsonArray([.. roles.Select(r => (JsonNode)r)]),
        };
        return $"e30.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(body.ToJsonString()))}.sig";
    }
}

internal sealed record FakePerson(string Id, string? Name, string? Mail = null, string? Title = null)
{
    public bool IsEnabled { get; init; } = true;
}

internal sealed class FakeGroup
{
    public List<FakePerson> Members { get; } = [];
    public List<FakePerson> Owners { get; } = [];
    public IReadOnlyList<FakePerson> Everybody => [.. Members.Concat(Owners).Distinct()];
}
