using CommitteeBot.Committees.Plans;
using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>
/// The tasks of one list of somebody's To Do: https://learn.microsoft.com/graph/api/resources/todo-overview. Each
/// change names the version that it is made to.
/// </summary>
internal sealed class ToDoTasks(GraphConnection graph)
{
    private static readonly string[] Fields =
        ["id", "title", "status", "dueDateTime", "createdDateTime", "lastModifiedDateTime"];

    /// <summary>
    /// The list of this name with tasks of the bot's, or with none; made where there is no such list. Others of that
    /// name are people's own.
    /// </summary>
    public async Task<string> FindOrMakeAsync(string account, string name, CancellationToken cancellation)
    {
        string? empty = null;
        foreach (var list in await ListsAsync(account, name, cancellation))
        {
            var there = await ReadAsync(account, list, cancellation);
            if (there?.Any(t => t.IsOurs) == true)
                return list;
            if (there?.Count == 0)
                empty ??= list;
        }

        return empty ?? (await graph.AskAsync((client, token) => client.Users[account].Todo.Lists.PostAsync(
            new TodoTaskList { DisplayName = name }, null, token), cancellation)).Id!;
    }

    /// <summary>Whether Microsoft lets the bot into their To Do, if they have one.</summary>
    public async Task<bool> IsLetInAsync(string account, CancellationToken cancellation)
    {
        try
        {
            await graph.AskAsync((client, token) => client.Users[account].Todo.Lists.GetAsync(
                c => c.QueryParameters.Select = ["id"], token), cancellation);
            return true;
        }
        catch (GraphException e) when (e.Fault is GraphFault.NotAllowed or GraphFault.NotFound or GraphFault.Rejected)
        {
            return e.Fault != GraphFault.NotAllowed;
        }
    }

    /// <summary>Their lists of this name that nobody else sees.</summary>
    private async Task<IReadOnlyList<string>> ListsAsync(
        string account, string name, CancellationToken cancellation)
    {
        var lists = new List<TodoTaskList>();
        var page = await graph.AskAsync((client, token) => client.Users[account].Todo.Lists.GetAsync(
            c => c.QueryParameters.Select = ["id", "displayName", "isShared"], token), cancellation);
        while (true)
        {
            lists.AddRange(page.Value ?? []);
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync(
                (client, token) => client.Users[account].Todo.Lists.WithUrl(next).GetAsync(null, token), cancellation);
        }

        return [.. lists.Where(l => l.IsShared != true && l.DisplayName?.Trim() == name).Select(l => l.Id).OfType<string>()];
    }

    /// <summary>Null where the list is gone.</summary>
    public async Task<IReadOnlyList<PlanTask>?> ReadAsync(string account, string list, CancellationToken cancellation)
    {
        var tasks = new List<TodoTask>();
        try
        {
            var page = await graph.AskAsync((client, token) => client.Users[account].Todo.Lists[list].Tasks.GetAsync(
                c => (c.QueryParameters.Select, c.QueryParameters.Expand) = (Fields, ["linkedResources"]), token),
                cancellation);
            while (true)
            {
                tasks.AddRange(page.Value ?? []);
                if (page.OdataNextLink is not { } next)
                    break;
                page = await graph.AskAsync(
                    (client, token) => client.Users[account].Todo.Lists[list].Tasks.WithUrl(next).GetAsync(null, token),
                    cancellation);
            }
        }
        catch (GraphException e) when (e.Fault == GraphFault.NotFound)
        {
            return null;
        }

        return [.. tasks.Where(t => t.Id is not null).DistinctBy(t => t.Id).Select(t => ListedTask.From(t, account))];
    }

    public async Task<bool> IsThereAsync(string account, string list, string task, CancellationToken cancellation)
    {
        try
        {
            await graph.AskAsync((client, token) => client.Users[account].Todo.Lists[list].Tasks[task].GetAsync(
                c => c.QueryParameters.Select = ["id"], token), cancellation);
            return true;
        }
        catch (GraphException e) when (e.Fault == GraphFault.NotFound)
        {
            return false;
        }
    }

    public async Task<string> CreateAsync(string account, string list, TaskContent content, TaskProgress progress,
        LinkedResource link, CancellationToken cancellation)
    {
        var task = ListedTask.Body(content, progress);
        task.LinkedResources = [link];
        return (await graph.AskAsync(
            (client, token) => client.Users[account].Todo.Lists[list].Tasks.PostAsync(task, null, token),
            cancellation)).Id!;
    }

    public Task ChangeAsync(string account, string list, PlanTask task, TaskContent content, TaskProgress progress,
        CancellationToken cancellation) => graph.TellAsync(
            (client, token) => client.Users[account].Todo.Lists[list].Tasks[task.Id].PatchAsync(
                ListedTask.Body(content, progress), c => c.Headers.Add("If-Match", task.Tag), token), cancellation);

    public Task DeleteAsync(string account, string list, PlanTask task, CancellationToken cancellation) =>
        graph.TellAsync((client, token) => client.Users[account].Todo.Lists[list].Tasks[task.Id].DeleteAsync(
            c => c.Headers.Add("If-Match", task.Tag), token), cancellation);
}
