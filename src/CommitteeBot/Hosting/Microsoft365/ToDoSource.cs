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
internal sealed partial class ToDoSource(
    GraphSettings settings, ToDoTasks tasks, GiveToList give, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<ToDoSource> logger) : IFollowedSource
{
    public const string Key = "todo";
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>How many others are asked before a closed door counts as the bot's own.</summary>
    private const int OthersAsked = 3;

    /// <summary>For as long a closed To Do that is theirs no longer is tried again, each day.</summary>
    private static readonly TimeSpan TriedFor = TimeSpan.FromDays(7);
    private readonly ToDoOutcome outcome = new(clock);

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
            return outcome.WriteNextAsync;
        var current = wish.Person?.AadObjectId;
        if ((wish.Account ?? current) is not { } account)
            return outcome.EndAsync(wish);

        // What is in an account that they have no longer is taken out before anything else.
        var leaves = !string.Equals(account, current, StringComparison.OrdinalIgnoreCase);
        var actions = await new ReadToDoActions(db, clock).RunAsync(wish, wish.Stops || leaves, cancellation);
        try
        {
            return await RunAsync(wish, account, leaves, actions, cancellation);
        }
        catch (GraphException e) when (e.Fault is GraphFault.NotFound or GraphFault.Rejected)
        {
            // A mailbox that is gone has nothing in it.
            return leaves ? outcome.LeaveAsync(wish) : outcome.FailAsync(wish, ToDoWords.NoToDo);
        }
        catch (GraphException e) when (e.Fault == GraphFault.NotAllowed)
        {
            if (!await IsForOthersAsync(db, wish, cancellation))
                throw;
            if (!leaves || wish.FailedAt is null || clock.GetUtcNow() - wish.FailedAt < TriedFor)
                return outcome.FailAsync(wish, leaves ? null : ToDoWords.NotLetIn);
            NotEmptied(wish.PersonId);
            return outcome.LeaveAsync(wish);
        }
    }

    /// <summary>Whether Microsoft lets the bot into the To Do of anybody else who asked for it.</summary>
    private async Task<bool> IsForOthersAsync(CommitteeDb db, ToDoWishRow closed, CancellationToken cancellation)
    {
        var others = await db.ToDoWishes.AsNoTracking()
            .Where(w => w.PersonId != closed.PersonId && w.FailedAt == null && w.Person!.AadObjectId != null)
            .OrderBy(w => w.List == null).ThenBy(w => w.DueAt).Select(w => w.Person!.AadObjectId!)
            .Take(OthersAsked).ToListAsync(cancellation);
        foreach (var account in others)
        {
            if (await tasks.IsLetInAsync(account, cancellation))
                return true;
        }

        return false;
    }

    private async Task<WriteFollowed> RunAsync(
        ToDoWishRow wish, string account, bool leaves, IReadOnlyList<MirroredAction> actions,
        CancellationToken cancellation)
    {
        var isToEmpty = wish.Stops || leaves;
        var end = leaves ? outcome.LeaveAsync(wish) : outcome.EndAsync(wish);
        var there = wish.List is { } known ? await tasks.ReadAsync(account, known, cancellation) : null;
        if (there is null && isToEmpty)
            return end;
        if (there is null)
        {
            var list = await tasks.FindOrMakeAsync(account, ToDoWords.List, cancellation);
            return (db, held, token) => outcome.SettleAsync(db, held, wish, account, list, token);
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
                await outcome.NextAsync(db, held, wish, TimeSpan.Zero, token);
            };

        var given = await give.RunAsync(account, place, steps, cancellation);
        var isEnded = isToEmpty && taken.Count == 0 && given is { HasMet: false, IsUnfinished: false };
        return async (db, held, token) =>
        {
            var links = new PlanLinks(db, wish.Source, place);
            await links.WriteAsync(given.Done, token);
            await links.RefuseAsync(given.Refused, clock.GetUtcNow(), token);
            if (isEnded)
                await end(db, held, token);
            else
                await outcome.NextAsync(db, held, wish,
                    given.IsUnfinished || taken.Count > 0 ? TimeSpan.Zero : given.HasMet ? Soon : ToDoOutcome.Idle, token);
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

    [LoggerMessage(
        144, LogLevel.Warning, "The To Do of an account that person {Person} has no longer could not be emptied.")]
    private partial void NotEmptied(long person);
}
