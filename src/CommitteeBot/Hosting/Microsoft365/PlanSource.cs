using System.Security.Cryptography;
using System.Text;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Graph;
using CommitteeBot.Register.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Keeps the plan of a committee and its register alike. A round either takes what Planner says into the store or
/// gives it what the register has: what was taken is written before anything of it is overwritten there.
/// </summary>
internal sealed class PlanSource(
    GraphSettings settings, PlannerPlans plans, PlannerTasks tasks, GiveToPlan give, IServiceScopeFactory scopes,
    TimeProvider clock) : IFollowedSource
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public IEnumerable<FollowedKey> Keys => settings.Committees.Where(c => c.PlanGroup is not null)
        .Select(c => new FollowedKey(KeyOf(c), [c.Committee], "the plan"));

    public static string KeyOf(FollowedCommittee committee) =>
        $"{PlannedActionRow.OfPlan}{Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{committee.PlanGroup}/{committee.Plan!.ToUpperInvariant()}")))[..16]}";

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        var followed = settings.Committees.First(c => c.PlanGroup is not null && KeyOf(c) == source.Key);
        if (await ActionsAsync(followed, source.Key, cancellation) is not { } actions)
            return (_, held, _) => // The committee may come with an import.
            {
                held.DueAt = clock.GetUtcNow() + Idle;
                return Task.CompletedTask;
            };

        if (PlanPlace.TryRead(source.Mark) is not { } place || await TasksAsync(place, cancellation) is not { } there)
            return await SettleAsync(followed, source, cancellation);
        var steps = await WithoutMistakesAsync(
            place, ComparePlan.Run(place, actions, there, give.HasLinks), cancellation);
        var taken = steps.Where(s => s is PlanStep.Take or PlanStep.Lose or PlanStep.Adopt).ToList();

        // What may not be shown any more is not left there for longer than it takes.
        if (taken.Count > 0 && !steps.Any(s => s is PlanStep.Delete))
            return async (db, held, token) =>
            {
                held.DueAt = clock.GetUtcNow();
                await new TakeFromPlan(db, place.Plan, PlanWords.Place, clock.GetUtcNow()).RunAsync(taken, token);
                await new PlanLinks(db, source.Key, place).WriteAsync(taken, token);
            };

        var given = await give.RunAsync(place, steps, cancellation);
        return async (db, held, token) =>
        {
            var now = clock.GetUtcNow();
            held.Mark = given.Place.ToString();
            held.DueAt = given.IsUnfinished || taken.Count > 0 ? now : given.HasMet ? now + Soon : now + Idle;
            await new PlanLinks(db, source.Key, given.Place).WriteAsync(given.Done, token);
            var refusals = await new PlanLinks(db, source.Key, given.Place).RefuseAsync(given.Refused, now, token);
            if (refusals.Count > 0
                && FollowedSources.Find(await db.Committees.ToListAsync(token), followed.Committee) is { } committee)
            {
                foreach (var (action, isLimit) in refusals)
                    await TellOfficers.GatherAsync(
                        db, committee, source.Key, PlanWords.Refused(action.Reference, committee.Name, isLimit), now, token);
            }
        };
    }

    /// <summary>Where the actions go: the plan of that name, which is made where there is none.</summary>
    private async Task<WriteFollowed> SettleAsync(
        FollowedCommittee followed, FollowedSourceRow source, CancellationToken cancellation)
    {
        var before = PlanPlace.TryRead(source.Mark);
        var plan = await plans.FindOrMakeAsync(followed.PlanGroup!, followed.Plan!, cancellation);
        var place = await plans.WithBucketsAsync(plan, before, PlanWords.Bucket, cancellation);
        return async (db, held, token) =>
        {
            var now = clock.GetUtcNow();
            (held.Mark, held.DueAt) = (place.ToString(), now);
            await db.PlannedActions.Where(p => p.Source == source.Key && p.Plan != plan).ExecuteDeleteAsync(token);
            if (before is not null && before.Plan != plan
                && FollowedSources.Find(await db.Committees.ToListAsync(token), followed.Committee) is { } committee)
                await TellOfficers.StageAsync(db, committee, MessageKind.FollowingNews, $"plan/{plan}",
                    PlanWords.Made(followed.Plan!, committee.Name), now, token);
        };
    }

    /// <summary>Null where the plan is gone.</summary>
    private async Task<IReadOnlyList<PlanTask>?> TasksAsync(PlanPlace place, CancellationToken cancellation)
    {
        try
        {
            return await tasks.ReadAsync(place.Plan, cancellation);
        }
        catch (GraphException e) when (e.Fault == GraphFault.NotFound)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<MirroredAction>?> ActionsAsync(
        FollowedCommittee followed, string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        return FollowedSources.Find(await db.Committees.AsNoTracking().ToListAsync(cancellation), followed.Committee) is { } committee
            ? await new ReadPlannedActions(db, clock).RunAsync(committee, key, cancellation)
            : null;
    }

    /// <summary>A list may be older than a task: what isn't in it is asked for by itself before it counts as deleted.</summary>
    private async Task<IReadOnlyList<PlanStep>> WithoutMistakesAsync(
        PlanPlace place, IReadOnlyList<PlanStep> steps, CancellationToken cancellation)
    {
        var sure = new List<PlanStep>();
        foreach (var step in steps)
        {
            if (step is not PlanStep.Lose { Action.Base.Task: { } task } || !await tasks.IsThereAsync(place.Plan, task, cancellation))
                sure.Add(step);
        }

        return sure;
    }
}
