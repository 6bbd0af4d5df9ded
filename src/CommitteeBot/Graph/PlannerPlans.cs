using CommitteeBot.Committees.Plans;
using Microsoft.Graph.Models;

namespace CommitteeBot.Graph;

/// <summary>The basic plans of a group. Premium ones aren't shown to apps, in no list.</summary>
internal sealed class PlannerPlans(GraphConnection graph)
{
    /// <summary>The plan of this name; made where the group has none.</summary>
    public async Task<string> FindOrMakeAsync(string group, string title, CancellationToken cancellation)
    {
        var page = await graph.AskAsync(
            (client, token) => client.Groups[group].Planner.Plans.GetAsync(
                c => c.QueryParameters.Select = ["id", "title"], token), cancellation);
        while (true)
        {
            if (page.Value?.Find(p => string.Equals(p.Title?.Trim(), title, StringComparison.OrdinalIgnoreCase)) is { Id: { } id })
                return id;
            if (page.OdataNextLink is not { } next)
                break;
            page = await graph.AskAsync(
                (client, token) => client.Groups[group].Planner.Plans.WithUrl(next).GetAsync(null, token), cancellation);
        }

        // https://learn.microsoft.com/graph/api/planner-post-plans
        var made = await graph.AskAsync((client, token) => client.Planner.Plans.PostAsync(new PlannerPlan
        {
            Title = title,
            Container = new PlannerPlanContainer { Url = $"{client.RequestAdapter.BaseUrl}/groups/{group}" },
        }, null, token), cancellation);
        return made.Id!;
    }

    /// <summary>The plan with a bucket for each state: those that it had, those of the right name, or new ones.</summary>
    public async Task<PlanPlace> WithBucketsAsync(
        string plan, PlanPlace? before, Func<Committees.ActionState, string> nameOf, CancellationToken cancellation)
    {
        var page = await graph.AskAsync(
            (client, token) => client.Planner.Plans[plan].Buckets.GetAsync(
                c => c.QueryParameters.Select = ["id", "name"], token), cancellation);
        var there = page.Value ?? [];
        var buckets = new string[PlanPlace.States.Count];

        // From the last to the first, for a new bucket comes before all others.
        for (var at = buckets.Length - 1; at >= 0; at--)
        {
            var (kept, name) = (before?.Plan == plan ? before.Buckets[at] : null, nameOf(PlanPlace.States[at]));
            buckets[at] = there.Find(b => b.Id == kept)?.Id
                ?? there.Find(b => string.Equals(b.Name?.Trim(), name, StringComparison.OrdinalIgnoreCase))?.Id
                ?? (await graph.AskAsync(
                    (client, token) => client.Planner.Buckets.PostAsync(
                        new PlannerBucket { Name = name, PlanId = plan, OrderHint = " !" }, null, token), cancellation)).Id!;
        }

        return new PlanPlace(plan, buckets);
    }
}
