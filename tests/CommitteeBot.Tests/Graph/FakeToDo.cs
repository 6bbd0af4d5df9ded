using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommitteeBot.Tests.Graph;

/// <summary>
/// Plays the To Do of people: lists and tasks with versions. Its answers are shaped after the examples of
/// https://learn.microsoft.com/graph/api/resources/todo-overview.
/// </summary>
internal sealed class FakeToDo
{
    private readonly Dictionary<string, (string Account, string Name, bool IsShared)> lists = [];
    private readonly Dictionary<string, JsonObject> tasks = [];
    private int number;

    /// <summary>Accounts that have no mailbox, and so no To Do.</summary>
    public HashSet<string> Without { get; } = [];

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public IReadOnlyList<string> Names
    {
        get
        {
            lock (tasks)
                return [.. lists.Values.Select(l => l.Name)];
        }
    }

    /// <summary>Copies of somebody's tasks.</summary>
    public IReadOnlyList<JsonObject> Of(string account)
    {
        lock (tasks)
            return [.. tasks.Values.Where(t => lists[(string)t["list"]!].Account == account)
                .Select(t => (JsonObject)t.DeepClone())];
    }

    public JsonObject? Find(string account, string reference) => Of(account)
        .SingleOrDefault(t => ((string)t["title"]!).StartsWith($"{reference} ", StringComparison.Ordinal));

    /// <summary>What somebody does in To Do.</summary>
    public void Edit(JsonObject task, Action<JsonObject> edit)
    {
        lock (tasks)
        {
            var own = tasks[(string)task["id"]!];
            edit(own);
            Touch(own);
        }
    }

    public void Delete(JsonObject task)
    {
        lock (tasks)
            tasks.Remove((string)task["id"]!);
    }

    public void DeleteLists()
    {
        lock (tasks)
        {
            tasks.Clear();
            lists.Clear();
        }
    }

    /// <summary>A list that somebody has made for themselves.</summary>
    public void AddList(string account, string name, string task, bool isShared = false)
    {
        lock (tasks)
        {
            lists[$"list-{++number}"] = (account, name, isShared);
            New($"list-{number}", new JsonObject { ["title"] = task, ["status"] = "notStarted" });
        }
    }

    /// <summary>What somebody writes into the list in which another task is.</summary>
    public void AddBeside(JsonObject task, string title)
    {
        lock (tasks)
            New((string)task["list"]!, new JsonObject { ["title"] = title, ["status"] = "notStarted" });
    }

    public void Add(string account, string title)
    {
        lock (tasks)
            New(lists.Single(l => l.Value.Account == account).Key,
                new JsonObject { ["title"] = title, ["status"] = "notStarted" });
    }

    /// <returns>Null where it is no call of To Do's.</returns>
    public Task? Answer(HttpContext context, string[] parts) =>
        parts is ["users", _, "todo", ..] ? AnswerAsync(context, parts[1], parts[3..]) : null;

    private async Task AnswerAsync(HttpContext context, string account, string[] parts)
    {
        var body = context.Request.Method is "POST" or "PATCH"
            ? (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!
            : [];
        (int Status, JsonNode? Answer) answer;
        lock (tasks)
            answer = Without.Contains(account)
                ? Error(404, "MailboxNotEnabledForRESTAPI")
                : Answer(context.Request, account, parts, body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.Answer is not null)
            await context.Response.WriteAsync(answer.Answer.ToJsonString());
    }

    private (int Status, JsonNode? Answer) Answer(HttpRequest request, string account, string[] parts, JsonObject body)
    {
        switch (request.Method, parts)
        {
            case ("GET", ["lists"]):
                return (200, Values(lists.Where(l => l.Value.Account == account)
                    .Select(l => new JsonObject
                        { ["id"] = l.Key, ["displayName"] = l.Value.Name, ["isShared"] = l.Value.IsShared })));
            case ("POST", ["lists"]):
                lists[$"list-{++number}"] = (account, (string)body["displayName"]!, false);
                return (201, new JsonObject { ["id"] = $"list-{number}" });
            case (_, ["lists", var list, ..]) when !lists.TryGetValue(list, out var own) || own.Account != account:
                return Error(404, "ErrorItemNotFound");
            case ("GET", ["lists", var list, "tasks"]):
                var hasLinks = request.Query["$expand"] == "linkedResources";
                return (200, Values(tasks.Values.Where(t => (string?)t["list"] == list).Select(t => Shown(t, hasLinks))));
            case ("POST", ["lists", var list, "tasks"]):
                return (201, New(list, body).DeepClone());
            case (_, ["lists", _, "tasks", var id]) when !tasks.ContainsKey(id):
                return Error(404, "ErrorItemNotFound");
            case ("GET", ["lists", _, "tasks", var id]):
                return (200, tasks[id].DeepClone());
            case ("PATCH" or "DELETE", ["lists", _, "tasks", var id]):
                if ((string?)tasks[id]["@odata.etag"] != request.Headers.IfMatch.ToString())
                    return Error(412, "ErrorIrresolvableConflict");
                if (request.Method == "DELETE")
                {
                    tasks.Remove(id);
                    return (204, null);
                }

                foreach (var (key, value) in body)
                    tasks[id][key] = value?.DeepClone();
                Touch(tasks[id]);
                return (200, tasks[id].DeepClone());
            default:
                return Error(400, "BadRequest");
        }
    }

    private static JsonObject Shown(JsonObject task, bool hasLinks)
    {
        var shown = (JsonObject)task.DeepClone();
        if (!hasLinks)
            shown.Remove("linkedResources");
        return shown;
    }

    private JsonObject New(string list, JsonObject task)
    {
        var id = $"task-{++number}";
        (task["id"], task["list"], task["createdDateTime"]) = (id, list, Now);
        Touch(task);
        return tasks[id] = task;
    }

    private void Touch(JsonObject task) =>
        (task["@odata.etag"], task["lastModifiedDateTime"]) = ($"W/\"{++number}\"", Now);

    private string Now => $"{Clock.GetUtcNow().UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";

    private static JsonObject Values(IEnumerable<JsonObject> values) =>
        new() { ["value"] = new JsonArray([.. values]) };

    private static (int Status, JsonNode? Answer) Error(int status, string code) =>
        (status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Nina Nolan" } });
}
