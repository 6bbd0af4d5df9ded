using CommitteeBot.Committees.Plans;
using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>The tasks of a plan. Each change names the version that it is made to.</summary>
internal sealed class PlannerTasks(GraphConnection graph, GraphSignIn signIn)
{
    private const string Version = "@odata.etag";

    private static readonly string[] Fields =
    [
        "id", "planId", "title", "percentComplete", "bucketId", "dueDateTime", "assignments", "completedDateTime",
        "completedBy", "createdBy", "createdDateTime", "referenceCount",
    ];

    public async Task<IReadOnlyList<PlanTask>> ReadAsync(string plan, CancellationToken cancellation)
    {
        var app = GrantedPermissions.AppIn(await signIn.TokenAsync(cancellation));
        var tasks = new List<PlannerTask>();
        var page = await graph.AskAsync(
            (client, token) => client.Planner.Plans[plan].Tasks.GetAsync(c => c.QueryParameters.Select = Fields, token),
            cancellation);
        while (true)
        {
            tasks.AddRange(page.Value ?? []);
            if (page.OdataNextLink is not { } next)
                return [.. tasks.Where(t => t.Id is not null).DistinctBy(t => t.Id).Select(t => PlannedTask.From(t, app))];
            page = await graph.AskAsync(
                (client, token) => client.Planner.Plans[plan].Tasks.WithUrl(next).GetAsync(null, token), cancellation);
        }
    }

    /// <summary>Whether the task is in the plan, whatever the list says.</summary>
    public async Task<bool> IsThereAsync(string plan, string task, CancellationToken cancellation)
    {
        try
        {
            var found = await graph.AskAsync(
                (client, token) => client.Planner.Tasks[task].GetAsync(
                    c => c.QueryParameters.Select = ["id", "planId"], token), cancellation);
            return found.PlanId == plan;
        }
        catch (GraphException e) when (e.Fault is GraphFault.NotFound)
        {
            return false;
        }
    }

    public async Task<string> CreateAsync(
        PlanPlace place, TaskContent content, TaskProgress progress, string bucket, CancellationToken cancellation)
    {
        var task = PlannedTask.Body(content, progress, bucket, []);
        task.PlanId = place.Plan;
        return (await graph.AskAsync((client, token) => client.Planner.Tasks.PostAsync(task, null, token), cancellation)).Id!;
    }

    public Task ChangeAsync(
        PlanTask task, TaskContent content, TaskProgress progress, string bucket, CancellationToken cancellation) =>
        graph.TellAsync((client, token) => client.Planner.Tasks[task.Id].PatchAsync(
            PlannedTask.Body(content, progress, bucket, task.Content.Accounts),
            c => c.Headers.Add("If-Match", task.Tag), token), cancellation);

    public Task DeleteAsync(PlanTask task, CancellationToken cancellation) => graph.TellAsync(
        (client, token) => client.Planner.Tasks[task.Id].DeleteAsync(c => c.Headers.Add("If-Match", task.Tag), token),
        cancellation);

    /// <summary>Puts a link into the task, which leads back to the action.</summary>
    public async Task LinkAsync(string task, string address, string title, CancellationToken cancellation)
    {
        var details = await graph.AskAsync(
            (client, token) => client.Planner.Tasks[task].Details.GetAsync(
                c => c.QueryParameters.Select = ["id", "references"], token), cancellation);
        await graph.TellAsync((client, token) => client.Planner.Tasks[task].Details.PatchAsync(
            PlannedTask.Link(address, title),
            c => c.Headers.Add("If-Match", $"{details.AdditionalData[Version]}"), token), cancellation);
    }
}
