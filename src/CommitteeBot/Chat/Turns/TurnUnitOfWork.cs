using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Runs a turn in a unit of work of its own and saves what it changes together with its result. When another turn takes
/// the number, the person or the action that this one was about to write, the whole turn runs again on what is there
/// now.
/// </summary>
internal sealed partial class TurnUnitOfWork(
    IServiceScopeFactory scopes, ReplyComposer composer, ReplyClaims claims, OutboxSignal outbox, TimeProvider clock,
    ILogger<TurnUnitOfWork> logger)
{
    private const int MaxAttempts = 8;

    /// <summary>
    /// Waiting for another process on SQLite can't be cancelled, so for an invoke the wait is shorter from the start.
    /// </summary>
    private static readonly TimeSpan InvokeLockTimeout = TimeSpan.FromSeconds(2);

    private static readonly Func<CommitteeDb, string, CancellationToken, Task<HandledActivityRow?>> Handled =
        EF.CompileAsyncQuery(
        (CommitteeDb db, string key, CancellationToken _) =>
            db.HandledActivities.AsNoTracking().FirstOrDefault(h => h.Key == key));

    /// <remarks>What was cut off may have been saved all the same; then the next attempt meets its key.</remarks>
    public Task<SavedResult> RunAsync(
        Activity activity, string key, RecentTurn delivery, CancellationToken cancellation) =>
        StoreOutage.WaitOutAsync(
            async () => await TryAsync(activity, key, delivery, cancellation)
                ?? await RepeatAsync(activity, key, delivery, cancellation), clock, cancellation);

    /// <returns>Null where the activity has been handled before.</returns>
    private async Task<SavedResult?> TryAsync(
        Activity activity, string key, RecentTurn delivery, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            if (activity.Type == ActivityTypes.Invoke)
                db.LimitWait(InvokeLockTimeout);
            db.LimitSilence(StoreOutage.MaxSilence);
            await db.StayConnectedAsync(cancellation);

            // A first delivery is the rule: another one meets the first one's key when it saves, and comes round again.
            if (attempt > 1 && await Handled(db, key, cancellation) is not null)
                return null;

            SavedResult? unsaved = null;
            try
            {
                // A turn may write within its transaction, and meet another writer there as well as at its end.
                var result = await scope.ServiceProvider.GetRequiredService<ActivityRouter>()
                    .RunAsync(activity, cancellation);
                var saved = SavedResult.From(activity, result, composer) with
                {
                    Scope = (result as TurnResult.SplitReply)?.PublicScope ?? db.Scope,
                    PrivateScope = result is TurnResult.SplitReply ? db.Scope : null,

                    Lasting = result is TurnResult.MessageReply { IsLasting: true, Reply: { } lasting } && db.Kept is { } kept
                        ? new LastingReply(lasting, TurnMeasure.CurrentKind, kept, clock.GetUtcNow())
                        : null,

                    // Not of a reply in two parts: somebody there may not see the register.
                    IsMarked = result is TurnResult.MessageReply { IsMarked: true },
                };
                if (UnsavedReads.Includes(db))
                    unsaved = saved;
                await SaveAsync(db, key, result, saved, delivery, cancellation);
                return saved;
            }
            catch (Exception e)
                when (unsaved is not null && StoreFaults.From(e) is StoreFault.Full or StoreFault.ReadOnly)
            {
                // A question is answered all the same; a second delivery answers it again.
                AnsweredWithoutSaving(activity.Id);
                return unsaved;
            }
            catch (DbUpdateException e) when (attempt < MaxAttempts && StoreFaults.From(e) is null)
            {
                Retried(activity.Id, attempt, e.GetType().Name);
            }
        }
    }

    /// <summary>The first result, once nobody else is posting it, as those who would read it now may see it.</summary>
    private async Task<SavedResult> RepeatAsync(
        Activity activity, string key, RecentTurn delivery, CancellationToken cancellation)
    {
        DuplicateDelivery(activity.Id);
        var isFree = await claims.EnterAsync(key, delivery, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        var handled = await Handled(scope.ServiceProvider.GetRequiredService<CommitteeDb>(), key, cancellation);
        var saved = SavedResult.Read(handled?.Reply);
        return await scope.ServiceProvider.GetRequiredService<CheckRepeat>().RunAsync(
            activity, isFree ? saved : saved.WithoutMessages(), handled?.At ?? clock.GetUtcNow(), cancellation);
    }

    /// <summary>True if another delivery, to another node, has saved the turn: then it says what came of it.</summary>
    public async Task<bool> IsSavedElsewhereAsync(string key, CancellationToken cancellation)
    {
        try
        {
            return await claims.IsSavedAsync(key, cancellation);
        }
        catch (Exception e) when (StoreFaults.From(e) is not null)
        {
            // Nobody knows; then the person is told of what failed here.
            return false;
        }
    }

    /// <summary>Asked in a scope of its own, from which nothing is ever saved.</summary>
    public async Task<bool> IsAcceptedAsync(Activity activity, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnaddressedMessage>()
            .IsAcceptedAsync(activity, cancellation);
    }

    private async Task SaveAsync(
        CommitteeDb db, string key, TurnResult result, SavedResult saved, RecentTurn delivery,
        CancellationToken cancellation)
    {
        if (result is TurnResult.CardReply { IsReadOnly: true } or TurnResult.InvokeReply { IsReadOnly: true }
            && db.Audit.Local.Count == 0 && !db.IsWriting)
            return;

        var handled = new HandledActivityRow { Key = key, At = clock.GetUtcNow(), Reply = saved.Write() };
        await claims.BeginAsync(db, handled, delivery, cancellation);
        db.HandledActivities.Add(handled);
        await db.SaveChangesAsync(cancellation);

        // Nothing is staged after this, and looking for changes takes as long as finding them did.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (db.ChangeTracker.Entries<OutboxMessageRow>().Any())
            outbox.Set();
    }

    [LoggerMessage(5, LogLevel.Warning, "Activity {ActivityId} only read, and was answered though the store can't be written to.")]
    private partial void AnsweredWithoutSaving(string? activityId);

    [LoggerMessage(1, LogLevel.Information, "Activity {ActivityId} was delivered again; its first result is shown.")]
    private partial void DuplicateDelivery(string? activityId);

    [LoggerMessage(2, LogLevel.Information, "Activity {ActivityId} met another writer at attempt {Attempt} ({Conflict}); started over.")]
    private partial void Retried(string? activityId, int attempt, string conflict);
}
