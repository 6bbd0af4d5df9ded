using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommitteeBot.Tests.Graph;

/// <summary>
/// Plays the plans of groups: versions of tasks, refusals of old ones, and limits. Its answers are shaped after the
/// examples of https://learn.microsoft.com/graph/api/resources/planner-overview.
/// </summary>
internal sealed class FakePlanner
{
    public const string App = "22222222-2222-2222-2222-222222222222";

    private readonly Dictionary<string, (string Group, string Title)> plans = [];
    private readonly Dictionary<string, JsonObject> buckets = [];
    private readonly Dictionary<string, JsonObject> tasks = [];
    private readonly Dictionary<string, JsonObject> details = [];
    private int number;

    /// <summary>As many tasks as a plan may have.</summary>
    public int Limit { get; set; } = 9000;

    public int PageSize { get; set; } = 100;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public IReadOnlyList<string> Plans
    {
        get
        {
            lock (tasks)
                return [.. plans.Keys];
        }
    }

    /// <summary>What somebody sees of the tasks, by the reference or the title.</summary>
    public IReadOnlyList<FakeTask> Tasks
    {
        get
        {
            lock (tasks)
                return [.. tasks.Values.Select(Seen)];
        }
    }

    public FakeTask? Find(string reference) =>
        Tasks.SingleOrDefault(t => t.Title.StartsWith($"{reference} ", StringComparison.Ordinal));

    /// <summary>What somebody does in Planner.</summary>
    public void Edit(string id, Action<JsonObject> edit, DateTimeOffset? at = null, string by = "somebody")
    {
        lock (tasks)
        {
            var task = tasks[id];
            var before = (int)task["percentComplete"]!;
            edit(task);
            Touch(task);
            var percent = (int)task["percentComplete"]!;
            if (percent == before)
                return;
            task["completedDateTime"] = percent == 100 ? $"{at?.UtcDateTime ?? DateTime.UnixEpoch:yyyy-MM-ddTHH:mm:ssZ}" : null;
            task["completedBy"] = percent == 100 ? new JsonObject { ["user"] = new JsonObject { ["id"] = by } } : null;
        }
    }

    public void Delete(string id)
    {
        lock (tasks)
            tasks.Remove(id);
    }

    /// <summary>Somebody makes a task by hand.</summary>
    public string Add(string title, string? app = null)
    {
        lock (tasks)
            return (string)New(tasks, new JsonObject
            {
                ["planId"] = plans.Keys.Last(), ["title"] = title, ["percentComplete"] = 0, ["bucketId"] = null, ["referenceCount"] = 0,
                ["createdBy"] = new JsonObject { ["application"] = new JsonObject { ["id"] = app ?? "planner" } },
            })["id"]!;
    }

    public void DeletePlan(string id)
    {
        lock (tasks)
        {
            plans.Remove(id);
            foreach (var gone in tasks.Values.Where(t => (string?)t["planId"] == id).Select(t => (string)t["id"]!).ToList())
                tasks.Remove(gone);
            foreach (var gone in buckets.Values.Where(t => (string?)t["planId"] == id).Select(t => (string)t["id"]!).ToList())
                buckets.Remove(gone);
        }
    }

    public string BucketOf(string name)
    {
        lock (tasks)
            return (string)buckets.Values.Single(b => (string?)b["name"] == name)["id"]!;
    }

    public string AddBucket(string name)
    {
        lock (tasks)
            return (string)New(buckets, new JsonObject { ["planId"] = plans.Keys.Last(), ["name"] = name })["id"]!;
    }

    /// <returns>Null where it is no call of Planner's.</returns>
    public Task? Answer(HttpContext context, string[] parts, string endpoint)
    {
        if (!parts.Contains("planner"))
            return null;
        return AnswerAsync(context, parts, endpoint);
    }

    private async Task AnswerAsync(HttpContext context, string[] parts, string endpoint)
    {
        var body = context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0
            ? (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!
            : [];
        (int Status, JsonNode? Answer) answer;
        lock (tasks)
            answer = Answer(context.Request, parts, body, endpoint);
        context.Response.StatusCode = answer.Status;
        if (answer.Answer is null)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Answer.ToJsonString());
    }

    private (int Status, JsonNode? Answer) Answer(HttpRequest request, string[] parts, JsonObject body, string endpoint)
    {
        switch (request.Method, parts)
        {
            case ("GET", ["groups", var group, "planner", "plans"]):
                return List(plans.Where(p => p.Value.Group == group)
                    .Select(p => new JsonObject { ["id"] = p.Key, ["title"] = p.Value.Title }), request, endpoint);
            case ("POST", ["planner", "plans"]):
                var made = $"plan-{++number}";
                plans[made] = (((string)body["container"]!["url"]!).Split('/')[^1], (string)body["title"]!);
                return (201, new JsonObject { ["id"] = made, ["title"] = (string)body["title"]! });
            case ("GET", ["planner", "plans", var plan, _]) when !plans.ContainsKey(plan):
                return Error(404, "NotFound");
            case ("GET", ["planner", "plans", var plan, "buckets"]):
                return List(buckets.Values.Where(b => (string?)b["planId"] == plan), request, endpoint);
            case ("GET", ["planner", "plans", var plan, "tasks"]):
                return List(tasks.Values.Where(t => (string?)t["planId"] == plan), request, endpoint);
            case ("POST", ["planner", "buckets"]):
                return (201, New(buckets, body).DeepClone());
            case ("POST", ["planner", "tasks"]):
                return Create(body);
            case (_, ["planner", "tasks", var id, ..]) when !tasks.ContainsKey(id):
                return Error(404, "NotFound");
            case ("GET", ["planner", "tasks", var id]):
                return (200, tasks[id].DeepClone());
            case ("GET", ["planner", "tasks", var id, "details"]):
                return (200, DetailsOf(id).DeepClone());
            case ("PATCH" or "DELETE", ["planner", "tasks", var id, .. var below]):
                var target = below.Length == 0 ? tasks[id] : DetailsOf(id);
                if ((string?)target["@odata.etag"] != request.Headers.IfMatch.ToString())
                    return Error(412, "PreconditionFailed");
                if (request.Method == "DELETE")
                    tasks.Remove(id);
                else
                    Patch(id, target, body);
                return (204, null);
            default:
                return Error(400, "BadRequest");
        }
    }

    private (int Status, JsonNode? Answer) Create(JsonObject body)
    {
        if (!plans.ContainsKey((string)body["planId"]!))
            return Error(404, "NotFound");
        if (tasks.Count >= Limit)
            return Error(403, "MaximumTasksInProject");
        if (((string)body["title"]!).Contains("Refuse", StringComparison.Ordinal))
            return Error(400, "BadRequest");
        body["referenceCount"] = 0;
        body["assignments"] ??= new JsonObject();
        body["createdBy"] = new JsonObject { ["application"] = new JsonObject { ["id"] = App } };
        return (201, New(tasks, body).DeepClone());
    }

    private void Patch(string id, JsonObject target, JsonObject body)
    {
        foreach (var (key, value) in body.ToList())
        {
            if (value is JsonObject open && target[key] is JsonObject there)
            {
                foreach (var (name, inner) in open.ToList())
                {
                    if (inner is null)
                        there.Remove(name);
                    else
                        there[name] = inner.DeepClone();
                }
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }

        Touch(target);
        if (details.TryGetValue(id, out var known))
            tasks[id]["referenceCount"] = ((JsonObject)known["references"]!).Count;
        if ((int?)tasks[id]["percentComplete"] != 100)
            tasks[id].Remove("completedDateTime");
    }

    private JsonObject DetailsOf(string id)
    {
        if (!details.TryGetValue(id, out var known))
        {
            details[id] = known = new JsonObject { ["id"] = id, ["description"] = "", ["references"] = new JsonObject() };
            Touch(known);
        }

        return known;
    }

    private JsonObject New(Dictionary<string, JsonObject> kind, JsonObject body)
    {
        var made = (JsonObject)body.DeepClone();
        made["id"] = $"id-{++number}";
        made["createdDateTime"] = $"{Clock.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}";
        Touch(made);
        kind[(string)made["id"]!] = made;
        return made;
    }

    private void Touch(JsonObject of) => of["@odata.etag"] = $"W/\"{++number}\"";

    private (int Status, JsonNode? Answer) List(IEnumerable<JsonObject> all, HttpRequest request, string endpoint)
    {
        var from = int.TryParse(request.Query["$skiptoken"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var list = all.ToList();
        var answer = new JsonObject
        {
            ["value"] = new JsonArray([.. list.Skip(from).Take(PageSize).Select(t => t.DeepClone())]),
        };
        if (from + PageSize < list.Count)
            answer["@odata.nextLink"] = $"{endpoint}{request.Path.Value!["/v1.0".Length..]}?$skiptoken={from + PageSize}";
        return (200, answer);
    }

    private static (int Status, JsonNode? Answer) Error(int status, string code) =>
        (status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Nina Nolan" } });

    private FakeTask Seen(JsonObject task) => new(
        (string)task["id"]!, (string)task["title"]!, (int?)task["percentComplete"] ?? 0,
        (string?)buckets.GetValueOrDefault((string?)task["bucketId"] ?? "")?["name"],
        [.. (task["assignments"] as JsonObject ?? []).Select(a => a.Key)], (string?)task["dueDateTime"])
    {
        Links = [.. ((details.GetValueOrDefault((string)task["id"]!)?["references"] as JsonObject) ?? []).Select(r => r.Key)],
    };
}

internal sealed record FakeTask(
    string Id, string Title, int Percent, string? Bucket, IReadOnlyList<string> Accounts, string? Due)
{
    public IReadOnlyList<string> Links { get; init; } = [];
}
