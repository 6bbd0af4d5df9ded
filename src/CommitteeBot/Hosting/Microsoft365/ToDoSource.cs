using CommitteeBot.Committees.Plans;
using CommitteeBot.Graph;
using CommitteeBot.Register.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>
/// Keeps a list in the To Do of each person who asked for it, one person after the other. It is compared with the
/// register as a plan is: what it says is written into the store before anything of it is overwritten there.
/// </summary>
internal sealed class ToDoSource(
    GraphSettings settings, ToDoTasks tasks, GiveToList give, IServiceScopeFactory scopes, TimeProvider clock)
    : IFollowedSource
{
    public const string Key = "todo";
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromDays(1);

    public IEnumerable<FollowedKey> Keys => settings.ToDo
        ? [new FollowedKey(Key, [.. settings.Committees.Select(c => c.Committee)], "the To Do lists") { Verb = "keep" }]
        : [];

    public async Task<WriteFollowed> ReadAsync(FollowedSourceRow source, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var now = clock.GetUtcNow();
        var wish = await db.ToDoWishes.AsNoTracking().Include(w => w.Person).Where(w => w.DueAt <= now)
            .OrderBy(w => w.DueAt).ThenBy(w => w.PersonId).FirstOrDefaultAsync(cancellation);
        if (wish is null)
            return WriteNextAsync;
        if (wish.Person?.AadObjectId is not { } account)
            return EndAsync(wish);
        var actions = await new ReadToDoActions(db, clock).RunAsync(wish, cancellation);
        try
        {
            return await RunAsync(wish, account, actions, cancellation);
        }
        catch (GraphException e) when (e.Fault is GraphFault.NotFound or GraphFault.Rejected)
        {
            return (store, held, token) => FailAsync(store, held, wish, token);
        }
    }

    private async Task<WriteFollowed> RunAsync(
        ToDoWishRow wish, string account, IReadOnlyList<MirroredAction> actions, CancellationToken cancellation)
    {
        var there = wish.List is { } known ? await tasks.ReadAsync(account, known, cancellation) : null;
        if (there is null && wish.Stops)
            return EndAsync(wish);
        if (there is null)
        {
            var list = await tasks.FindOrMakeAsync(account, ToDoWords.List, cancellation);
            return (db, held, token) => SettleAsync(db, held, wish, list, token);
        }

        var place = PlanPlace.OfList(wish.List!);
        var steps = await WithoutMistakesAsync(
            account, place, ComparePlan.Run(place, actions, OwnOf(there, actions), isLinked: false), cancellation);
        var taken = steps.Where(s => s is PlanStep.Take or PlanStep.Lose or PlanStep.Adopt).ToList();

        // What may not be shown any more is not left there for longer than it takes.
        if (taken.Count > 0 && !steps.Any(s => s is PlanStep.Delete))
            return async (db, held, token) =>
            {
                await new TakeFromPlan(db, place.Plan, ToDoWords.Place, clock.GetUtcNow()).RunAsync(taken, token);
                await new PlanLinks(db, wish.Source, place).WriteAsync(taken, token);
                await NextAsync(db, held, wish, TimeSpan.Zero, token);
            };

        var given = await give.RunAsync(account, place, steps, cancellation);
        var isEnded = wish.Stops && taken.Count == 0 && given is { HasMet: false, IsUnfinished: false };
        return async (db, held, token) =>
        {
            var links = new PlanLinks(db, wish.Source, place);
            await links.WriteAsync(given.Done, token);
            await links.RefuseAsync(given.Refused, clock.GetUtcNow(), token);
            if (isEnded)
                await EndAsync(wish)(db, held, token);
            else
                await NextAsync(db, held, wish,
                    given.IsUnfinished || taken.Count > 0 ? TimeSpan.Zero : given.HasMet ? Soon : Idle, token);
        };
    }

    /// <summary>What people write themselves is theirs, even if it begins as a task of the bot's does.</summary>
    private static List<PlanTask> OwnOf(IReadOnlyList<PlanTask> there, IReadOnlyList<MirroredAction> actions)
    {
        var known = actions.Select(a => a.Base?.Task).ToHashSet();
        return [.. there.Where(t => t.IsOurs || known.Contains(t.Id))];
    }

    /// <summary>
    /// A list may be older than a task: what isn't in it is asked for by itself before it counts as deleted.
    /// </summary>
    private async Task<IReadOnlyList<PlanStep>> WithoutMistakesAsync(
        string account, PlanPlace place, IReadOnlyList<PlanStep> steps, CancellationToken cancellation)
    {
        var sure = new List<PlanStep>();
        foreach (var step in steps)
        {
            if (step is not PlanStep.Lose { Action.Base.Task: { } task }
                || !await tasks.IsThereAsync(account, place.Plan, task, cancellation))
                sure.Add(step);
        }

        return sure;
    }

    private async Task SettleAsync(
        CommitteeDb db, FollowedSourceRow held, ToDoWishRow asked, string list, CancellationToken cancellation)
    {
        await db.PlannedActions.Where(p => p.Source == asked.Source && p.Plan != list).ExecuteDeleteAsync(cancellation);
        if (await db.ToDoWishes.SingleOrDefaultAsync(w => w.PersonId == asked.PersonId, cancellation) is { } wish)
            wish.List = list;
        await NextAsync(db, held, asked, TimeSpan.Zero, cancellation);
    }

    /// <summary>Nothing of it is there any more; if they asked for it again meanwhile, it goes on.</summary>
    private WriteFollowed EndAsync(ToDoWishRow asked) => async (db, held, cancellation) =>
    {
        if (await db.ToDoWishes.SingleOrDefaultAsync(
            w => w.PersonId == asked.PersonId && w.Stops == asked.Stops, cancellation) is { } wish)
        {
            db.ToDoWishes.Remove(wish);
            await db.PlannedActions.Where(p => p.Source == asked.Source).ExecuteDeleteAsync(cancellation);
        }

        await WriteNextAsync(db, held, cancellation);
    };

    /// <summary>One without To Do stops nobody else.</summary>
    private async Task FailAsync(
        CommitteeDb db, FollowedSourceRow held, ToDoWishRow asked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await db.ToDoWishes.SingleOrDefaultAsync(w => w.PersonId == asked.PersonId, cancellation) is { } wish)
        {
            var key = $"todo/{wish.PersonId}/{now:yyyyMMddHHmm}";
            if (wish.FailedAt is null && !wish.Stops && !await db.Outbox.AnyAsync(o => o.Key == key, cancellation))
                db.Outbox.Add(new OutboxMessageRow
                {
                    Key = key, Kind = MessageKind.ToDoNews, PersonId = wish.PersonId, Content = ToDoWords.NoToDo,
                    Occasion = ToDoWords.Occasion, CreatedAt = now, DueAt = now, State = MessageState.Waiting,
                });
            wish.FailedAt ??= now;
        }

        await NextAsync(db, held, asked, AfterFailure, cancellation);
    }

    /// <summary>If it was called meanwhile it stays due: what was read is older than that.</summary>
    private async Task NextAsync(
        CommitteeDb db, FollowedSourceRow held, ToDoWishRow asked, TimeSpan after, CancellationToken cancellation)
    {
        if (await db.ToDoWishes.SingleOrDefaultAsync(w => w.PersonId == asked.PersonId, cancellation) is { } wish
            && wish.DueAt == asked.DueAt)
            (wish.DueAt, wish.FailedAt) = (clock.GetUtcNow() + after, after == AfterFailure ? wish.FailedAt : null);
        await WriteNextAsync(db, held, cancellation);
    }

    /// <summary>It is due again when the next person is.</summary>
    private async Task WriteNextAsync(CommitteeDb db, FollowedSourceRow held, CancellationToken cancellation)
    {
        await db.FlushAsync(cancellation);
        var now = clock.GetUtcNow();
        var first = await db.ToDoWishes.OrderBy(w => w.DueAt).Select(w => (DateTimeOffset?)w.DueAt)
            .FirstOrDefaultAsync(cancellation);
        held.DueAt = first is { } next && next < now + Idle ? next : now + Idle;
    }
}
