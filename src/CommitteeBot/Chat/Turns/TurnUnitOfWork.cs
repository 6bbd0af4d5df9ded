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
    IServiceScopeFactory scopes, ReplyComposer composer, OutboxSignal outbox, MessageReactions reactions, TimeProvider clock,
    ILogger<TurnUnitOfWork> logger)
{
    private const int MaxAttempts = 6;

    /// <summary>
    /// Waiting for another process on SQLite can't be cancelled, so for an invoke the wait is shorter from the start.
    /// </summary>
    private static readonly TimeSpan InvokeLockTimeout = TimeSpan.FromSeconds(2);

    private static readonly Func<CommitteeDb, string, CancellationToken, Task<HandledActivityRow?>> Handled =
        EF.CompileAsyncQuery(
        (CommitteeDb db, string key, CancellationToken _) =>
            db.HandledActivities.AsNoTracking().FirstOrDefault(h => h.Key == key));

    public async Task<SavedResult> RunAsync(Activity activity, string key, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            if (activity.Type == ActivityTypes.Invoke)
                db.LimitWait(InvokeLockTimeout);
            await db.StayConnectedAsync(cancellation);
            if (await Handled(db, key, cancellation) is { } handled)
            {
                DuplicateDelivery(activity.Id);
                return await scope.ServiceProvider.GetRequiredService<CheckRepeat>()
                    .RunAsync(activity, SavedResult.Read(handled.Reply), handled.At, cancellation);
            }

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
                };
                if (UnsavedReads.Includes(db))
                    unsaved = saved;
                await SaveAsync(db, key, result, saved, cancellation);
                // Not of a reply in two parts: somebody there may not see the register.
                if (result is TurnResult.MessageReply { IsMarked: true })
                    reactions.Add(activity);
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

    /// <summary>Asked in a scope of its own, from which nothing is ever saved.</summary>
    public async Task<bool> IsAcceptedAsync(Activity activity, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnaddressedMessage>()
            .IsAcceptedAsync(activity, cancellation);
    }

    private async Task SaveAsync(
        CommitteeDb db, string key, TurnResult result, SavedResult saved, CancellationToken cancellation)
    {
        if (result is TurnResult.CardReply { IsReadOnly: true } or TurnResult.InvokeReply { IsReadOnly: true }
            && db.Audit.Local.Count == 0 && !db.IsWriting)
            return;

        db.HandledActivities.Add(new HandledActivityRow { Key = key, At = clock.GetUtcNow(), Reply = saved.Write() });
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
