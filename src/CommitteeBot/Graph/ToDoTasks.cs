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

    /// <summary>The list of this name; made where there is none.</summary>
    public async Task<string> FindOrMakeAsync(string account, string name, CancellationToken cancellation)
    {
        var page = await graph.AskAsync((client, token) => client.Users[account].Todo.Lists.GetAsync(
            c => c.QueryParameters.Select = ["id", "displayName"], token), cancellation);
        while (true)
        {
            if (page.Value?.Find(l => l.DisplayName?.Trim() == name) is { Id: { } id })
                return id;
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync(
                (client, token) => client.Users[account].Todo.Lists.WithUrl(next).GetAsync(null, token), cancellation);
        }

        return (await graph.AskAsync((client, token) => client.Users[account].Todo.Lists.PostAsync(
            new TodoTaskList { DisplayName = name }, null, token), cancellation)).Id!;
    }

    /// <summary>Null where the list is gone.</summary>
    public async Task<IReadOnlyList<PlanTask>?> ReadAsync(string account, string list, CancellationToken cancellation)
    {
        var tasks = new List<TodoTask>();
        try
        {
            var page = await graph.AskAsync((client, token) => client.Users[account].Todo.Lists[list].Tasks.GetAsync(
                c => c.QueryParameters.Select = Fields, token), cancellation);
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

    /// <param name="link">Leads back to the action, with the words to show; null where there is no chat to lead
    /// to.</param>
    public async Task<string> CreateAsync(string account, string list, TaskContent content, TaskProgress progress,
        (string Address, string Words)? link, CancellationToken cancellation)
    {
        var task = ListedTask.Body(content, progress);
        if (link is { } to)
            task.LinkedResources =
                [new LinkedResource { WebUrl = to.Address, DisplayName = to.Words, ApplicationName = "Committee Bot" }];
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
