using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Which delivery of an activity posts its reply, where several nodes share the store. Deliveries to one node wait for
/// each other in its memory; those to two nodes meet here. The one that saved the turn posts, and says when it has; the
/// others show what it posted, or take over when it is gone.
/// </summary>
internal sealed partial class ReplyClaims(
    IServiceScopeFactory scopes, RecentTurns recent, StoreSettings store, TimeProvider clock,
    ILogger<ReplyClaims> logger)
{
    /// <summary>How long a node counts as posting after its last sign.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <summary>By then Teams has stopped listening to the delivery that waits.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(15);

    private readonly bool isNeeded = store.Engine.IsForSeveralNodes;

    /// <summary>The one whose turn is saved with this row posts what it says.</summary>
    public async Task BeginAsync(
        CommitteeDb db, HandledActivityRow row, RecentTurn delivery, CancellationToken cancellation)
    {
        if (!isNeeded || row.Reply is null)
            return;

        // The time counts from when nobody else writes: waiting for that may have taken longer.
        await db.BeginWriteAsync(cancellation);
        delivery.ClaimedAt = clock.GetTimestamp();
        (row.PostingBy, row.PostingUntil) = (delivery.Id, clock.GetUtcNow() + Term);
    }

    public async Task<bool> IsSavedAsync(string key, CancellationToken cancellation)
    {
        if (!isNeeded)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommitteeDb>().HandledActivities
            .AnyAsync(h => h.Key == key, cancellation);
    }

    /// <summary>For a delivery that found the turn saved: waits until no other one is posting its reply.</summary>
    /// <returns>False if another one still is, and this one has waited long enough.</returns>
    public async Task<bool> EnterAsync(string key, RecentTurn delivery, CancellationToken cancellation)
    {
        if (!isNeeded || delivery.ReplyId is not null)
            return true;
        var began = clock.GetTimestamp();
        try
        {
            while (!await TryEnterAsync(key, delivery, cancellation))
            {
                if (clock.GetElapsedTime(began) > MaxWait)
                    return false;
                await Task.Delay(Poll, clock, cancellation);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            // A button waits no longer; what its turn says is posted where it was saved.
            return false;
        }
    }

    /// <summary>The message that this node or another posted in answer to this activity.</summary>
    public async Task<string?> ReplyToAsync(string key, CancellationToken cancellation)
    {
        var here = recent.ReplyTo(key);
        if (here is not null || !isNeeded)
            return here;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommitteeDb>().HandledActivities
            .Where(h => h.Key == key).Select(h => h.ReplyId).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Posts, and tells the other nodes under which id. What takes long keeps the others waiting.</summary>
    public async Task PostAsync(string key, RecentTurn delivery, Func<Task> post, CancellationToken cancellation)
    {
        if (!isNeeded)
        {
            await post();
            return;
        }

        if (!await IsStillOwnAsync(key, delivery, cancellation))
            return;
        using var done = new CancellationTokenSource();
        var posting = post();
        while (await Task.WhenAny(posting, Task.Delay(Renewal, clock, done.Token)) != posting)
            await ChangeAsync(key, delivery, delivery.Id, clock.GetUtcNow() + Term);
        await done.CancelAsync();
        await posting;
        await ChangeAsync(key, delivery, null, null);
    }

    /// <summary>A node that was frozen since it claimed the reply finds that another has posted it.</summary>
    private async Task<bool> IsStillOwnAsync(string key, RecentTurn delivery, CancellationToken cancellation)
    {
        if (delivery.ClaimedAt is not { } at || clock.GetElapsedTime(at) < Term / 2)
            return true;
        try
        {
            return await StoreOutage.WaitOutAsync(
                () => EnterAsync(key, delivery, cancellation), clock, cancellation);
        }
        catch (Exception e) when (StoreFaults.From(e) is not null)
        {
            // Rather twice than never.
            NotTold(e.GetType().Name);
            return true;
        }
    }

    private async Task<bool> TryEnterAsync(string key, RecentTurn delivery, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        var row = await db.HandledActivities.AsNoTracking().Where(h => h.Key == key)
            .Select(h => new { h.ReplyId, h.PostingBy, h.PostingUntil }).FirstOrDefaultAsync(cancellation);
        delivery.ReplyId = row?.ReplyId;
        delivery.SentPrivately = row is { PostingBy: null };
        if (row?.PostingBy is null)
            return true;

        var now = clock.GetUtcNow();
        if (row.PostingBy != delivery.Id && row.PostingUntil + NodeClocks.MaxDifference > now)
            return false;
        if (await db.HandledActivities.Where(h => h.Key == key && h.PostingBy == row.PostingBy
                && h.PostingUntil == row.PostingUntil)
            .ExecuteUpdateAsync(
                h => h.SetProperty(r => r.PostingBy, delivery.Id).SetProperty(r => r.PostingUntil, now + Term),
                cancellation) == 0)
            return false;
        delivery.ClaimedAt = clock.GetTimestamp();
        if (row.PostingBy != delivery.Id)
            TakenOver();
        return true;
    }

    /// <summary>One statement that waits for no other writer.</summary>
    private async Task ChangeAsync(string key, RecentTurn delivery, string? by, DateTimeOffset? until)
    {
        try
        {
            await StoreOutage.WaitOutAsync(async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<CommitteeDb>().HandledActivities
                    .Where(h => h.Key == key && h.PostingBy == delivery.Id)
                    .ExecuteUpdateAsync(
                        h => h.SetProperty(r => r.ReplyId, delivery.ReplyId).SetProperty(r => r.PostingBy, by)
                            .SetProperty(r => r.PostingUntil, until), CancellationToken.None);
            }, clock, CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotTold(e.GetType().Name);
        }
    }

    [LoggerMessage(80, LogLevel.Warning,
        "The node that was to post a reply is gone; this one posts it, and it may be there twice.")]
    private partial void TakenOver();

    [LoggerMessage(81, LogLevel.Warning,
        "A reply was posted, but the other nodes can't be told ({Fault}); a second delivery may post it again.")]
    private partial void NotTold(string fault);
}
