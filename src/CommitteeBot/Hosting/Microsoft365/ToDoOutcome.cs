using CommitteeBot.Register.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Writes down how a round over one person's To Do has ended, and when the next one is due.</summary>
internal sealed class ToDoOutcome(TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    public static readonly TimeSpan AfterFailure = TimeSpan.FromDays(1);

    public async Task SettleAsync(
        CommitteeDb db, FollowedSourceRow held, ToDoWishRow asked, string account, string list,
        CancellationToken cancellation)
    {
        await db.PlannedActions.Where(p => p.Source == asked.Source && p.Plan != list).ExecuteDeleteAsync(cancellation);
        if (await db.ToDoWishes.SingleOrDefaultAsync(w => w.PersonId == asked.PersonId, cancellation) is { } wish)
            (wish.List, wish.Account) = (list, account);
        await NextAsync(db, held, asked, TimeSpan.Zero, cancellation);
    }

    /// <summary>Nothing of it is there any more; if they asked for it again meanwhile, it goes on.</summary>
    public WriteFollowed EndAsync(ToDoWishRow asked) => async (db, held, cancellation) =>
    {
        if (await db.ToDoWishes.SingleOrDefaultAsync(
            w => w.PersonId == asked.PersonId && w.Stops == asked.Stops, cancellation) is { } wish)
        {
            db.ToDoWishes.Remove(wish);
            await db.PlannedActions.Where(p => p.Source == asked.Source).ExecuteDeleteAsync(cancellation);
        }

        await WriteNextAsync(db, held, cancellation);
    };

    /// <summary>
    /// Nothing of it is left in an account that they have no longer; in the one that they have now, if they have one
    /// and still want it, it begins anew.
    /// </summary>
    public WriteFollowed LeaveAsync(ToDoWishRow asked) => async (db, held, cancellation) =>
    {
        if (await db.ToDoWishes.Include(w => w.Person).SingleOrDefaultAsync(
            w => w.PersonId == asked.PersonId && w.Account == asked.Account, cancellation) is { } wish)
        {
            await db.PlannedActions.Where(p => p.Source == asked.Source).ExecuteDeleteAsync(cancellation);
            if (wish.Stops || wish.Person?.AadObjectId is null)
                db.ToDoWishes.Remove(wish);
            else
                (wish.Account, wish.List, wish.DueAt, wish.FailedAt) = (null, null, clock.GetUtcNow(), null);
        }

        await WriteNextAsync(db, held, cancellation);
    };

    /// <summary>One whose To Do can't be written stops nobody else.</summary>
    /// <param name="news">What they are told, once; null where it isn't theirs any more.</param>
    public WriteFollowed FailAsync(ToDoWishRow asked, string? news) => async (db, held, cancellation) =>
    {
        var now = clock.GetUtcNow();
        if (await db.ToDoWishes.SingleOrDefaultAsync(w => w.PersonId == asked.PersonId, cancellation) is { } wish)
        {
            var key = $"todo/{wish.PersonId}/{now:yyyyMMddHHmm}";
            if (news is not null && wish.FailedAt is null && !wish.Stops
                && !await db.Outbox.AnyAsync(o => o.Key == key, cancellation))
                db.Outbox.Add(new OutboxMessageRow
                {
                    Key = key, Kind = MessageKind.ToDoNews, PersonId = wish.PersonId, Content = news,
                    Occasion = ToDoWords.Occasion, CreatedAt = now, DueAt = now, State = MessageState.Waiting,
                });
            wish.FailedAt ??= now;
        }

        await NextAsync(db, held, asked, AfterFailure, cancellation);
    };

    /// <summary>If it was called meanwhile it stays due: what was read is older than that.</summary>
    public async Task NextAsync(
        CommitteeDb db, FollowedSourceRow held, ToDoWishRow asked, TimeSpan after, CancellationToken cancellation)
    {
        if (await db.ToDoWishes.SingleOrDefaultAsync(w => w.PersonId == asked.PersonId, cancellation) is { } wish
            && wish.DueAt == asked.DueAt)
            (wish.DueAt, wish.FailedAt) = (clock.GetUtcNow() + after, after == AfterFailure ? wish.FailedAt : null);
        await WriteNextAsync(db, held, cancellation);
    }

    /// <summary>It is due again when the next person is.</summary>
    public async Task WriteNextAsync(CommitteeDb db, FollowedSourceRow held, CancellationToken cancellation)
    {
        await db.FlushAsync(cancellation);
        var now = clock.GetUtcNow();
        var first = await db.ToDoWishes.OrderBy(w => w.DueAt).Select(w => (DateTimeOffset?)w.DueAt)
            .FirstOrDefaultAsync(cancellation);
        held.DueAt = first is { } next && next < now + Idle ? next : now + Idle;
    }
}
