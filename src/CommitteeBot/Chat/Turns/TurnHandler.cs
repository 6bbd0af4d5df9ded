using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Import;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// One activity, dealt with once. What a turn changes is saved together with the fact that it was handled and what was said, before anything is
/// said: what people read as done is in the store, and a second delivery finds the first one's result.
/// </summary>
internal sealed partial class TurnHandler(
    IServiceScopeFactory scopes, FillEmptyStore fill, RecentTurns recent, PostReply post, SendPrivately sayAlone, OutboxSignal bell, TimeProvider clock, ILogger<TurnHandler> logger)
{
    private const int MaxAttempts = 6;

    /// <summary>Teams gives an invoke up after five seconds; one that has not begun to be saved by then is given up here, and says so.</summary>
    private static readonly TimeSpan InvokeTimeout = TimeSpan.FromSeconds(4);

    /// <summary>SQLite's wait for another process cannot be broken off, so an invoke's is shorter from the start.</summary>
    private static readonly TimeSpan InvokeLockTimeout = TimeSpan.FromSeconds(2);

    private static readonly Func<CommitteeDb, string, CancellationToken, Task<HandledActivityRow?>> Handled = EF.CompileAsyncQuery(
        (CommitteeDb db, string key, CancellationToken _) => db.HandledActivities.AsNoTracking().FirstOrDefault(h => h.Key == key));

    public async Task<InvokeResponse?> HandleAsync(TurnContext context, CancellationToken cancellation)
    {
        var activity = context.Activity;
        if (UnaddressedMessage.IsForOthers(activity))
            return null;

        var key = TurnKey.From(activity);
        RecentTurn? delivery = null;
        SavedResult saved;
        try
        {
            await using (TypingIndicator.While(context, clock))
            {
                using var patience = activity.Type == ActivityTypes.Invoke ? new CancellationTokenSource(InvokeTimeout, clock) : new CancellationTokenSource();
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
                await fill.WhenFilled.WaitAsync(limit.Token);
                if (UnaddressedMessage.Is(activity) && !await IsAcceptedAsync(activity, limit.Token))
                    return null;

                delivery = await recent.EnterAsync(key, limit.Token);
                saved = await RunTurnAsync(activity, key, limit.Token);
            }

            if (saved.Message is { } message)
                await SendAsync(context, key, message, saved, delivery, cancellation);
            if (saved.Private is { } alone && !delivery.SentPrivately)
                await SendPrivatelyAsync(context, alone, delivery, cancellation);
        }
        finally
        {
            delivery?.Dispose();
        }

        if (saved.Status is { } status)
            return new InvokeResponse(status, saved.Body);

        // An invoke under the id of a message that was handled before it: no client does that, and it has no answer.
        return activity.Type == ActivityTypes.Invoke ? new InvokeResponse(StatusCodes.Status400BadRequest) : null;
    }

    /// <summary>
    /// A turn has thrown: nothing of it was saved, and the person hears so. Teams is not asked to deliver again; should it do so by itself, the
    /// second attempt is shown in the place of these words.
    /// </summary>
    public async Task<InvokeResponse?> FailedAsync(TurnContext context, TurnFailure failure, CancellationToken cancellation)
    {
        var activity = context.Activity;
        if (activity.Type == ActivityTypes.Invoke && FailedTurn.Answer(activity, failure) is { } answer)
            return answer;
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke))
            return null;

        using var delivery = await recent.EnterAsync(TurnKey.From(activity), cancellation);
        var words = ReplyActivity.Create(activity, FailedTurn.Message(failure));
        if (delivery.ReplyId is { } shown)
            await context.UpdateAsync(shown, words, cancellation);
        else
            delivery.ReplyId = (await context.ReplyAsync(words, cancellation)).Id;
        return activity.Type == ActivityTypes.Invoke ? InvokeResponse.Ok : null;
    }

    /// <summary>The turn is saved by now: whatever goes wrong from here on must not be told as if it were not.</summary>
    private async Task SendAsync(TurnContext context, string key, Activity message, SavedResult saved, RecentTurn delivery, CancellationToken cancellation)
    {
        var conversation = context.Activity.Conversation!.Id!;
        var before = delivery.ReplyId ?? (saved.ReplacesReplyTo is { } earlier ? recent.ReplyTo(TurnKey.ForMessage(conversation, earlier)) : null);
        try
        {
            delivery.ReplyId = await post.RunAsync(context, key, saved, before, cancellation);
            if (before is null && saved.Rateable is { } answer && delivery.ReplyId is { } posted)
                await StoreRateableAsync(answer, TurnKey.ForMessage(conversation, posted), cancellation);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotSaid(context.Activity.Id, e.GetType().Name);
        }
    }

    /// <summary>What is for the asker alone in a chat with others.</summary>
    private async Task SendPrivatelyAsync(TurnContext context, PrivateMessage alone, RecentTurn delivery, CancellationToken cancellation)
    {
        delivery.SentPrivately = true;
        try
        {
            if (await sayAlone.RunAsync(context, alone.Message, cancellation) is { } posted && alone.Rateable is { } answer)
                await StoreRateableAsync(answer, posted, cancellation);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotSaid(context.Activity.Id, e.GetType().Name);
        }
    }

    /// <summary>In a scope of its own, from which nothing is ever saved.</summary>
    private async Task<bool> IsAcceptedAsync(Activity activity, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UnaddressedMessage>().IsAcceptedAsync(activity, cancellation);
    }

    /// <summary>
    /// Another turn may have taken the number, the person or the action that this one was about to write; then the whole turn is thought through
    /// again on what is there now.
    /// </summary>
    private async Task<SavedResult> RunTurnAsync(Activity activity, string key, CancellationToken cancellation)
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
                DeliveredAgain(activity.Id);
                return SavedResult.Read(handled.Reply);
            }

            SavedResult? unsaved = null;
            try
            {
                // A turn may write within its transaction, and meet another writer there as well as at its end.
                var result = await scope.ServiceProvider.GetRequiredService<ActivityRouter>().RunAsync(activity, cancellation);
                var saved = SavedResult.From(activity, result) with { Scope = (result as TurnResult.SplitReply)?.PublicScope ?? db.Scope };
                if (result is TurnResult.InvokeReply { IsReadOnly: true } && db.Audit.Local.Count == 0)
                    return saved;

                if (UnsavedReads.Are(db))
                    unsaved = saved;
                db.HandledActivities.Add(new HandledActivityRow { Key = key, At = clock.GetUtcNow(), Reply = saved.Write() });
                await db.SaveChangesAsync(cancellation);

                // Nothing is staged after this, and looking for changes takes as long as finding them did.
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                if (db.ChangeTracker.Entries<OutboxMessageRow>().Any())
                    bell.Set();
                return saved;
            }
            catch (Exception e) when (unsaved is not null && StoreFaults.From(e) is StoreFault.Full or StoreFault.ReadOnly)
            {
                // A question is answered all the same; a second delivery answers it again.
                ReadWithoutSaving(activity.Id);
                return unsaved;
            }
            catch (DbUpdateException e) when (attempt < MaxAttempts && StoreFaults.From(e) is null)
            {
                StartedOver(activity.Id, attempt, e.GetType().Name);
            }
        }
    }

    /// <summary>A thumb names the message only, so what stood in it has to be found by the message's id.</summary>
    private async Task StoreRateableAsync(RateableAnswer answer, string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.PostedAnswers.Add(new PostedAnswerRow { Key = key, At = clock.GetUtcNow(), Question = answer.Question, Answer = answer.Answer, Passages = string.Join(',', answer.PassageIds) });
        await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(1, LogLevel.Information, "Activity {ActivityId} was delivered again; its first result is shown.")]
    private partial void DeliveredAgain(string? activityId);

    [LoggerMessage(4, LogLevel.Error, "What activity {ActivityId} changed is saved, but its answer could not be dealt with ({Fault}).")]
    private partial void NotSaid(string? activityId, string fault);

    [LoggerMessage(5, LogLevel.Warning, "Activity {ActivityId} only read, and was answered though the store can't be written to.")]
    private partial void ReadWithoutSaving(string? activityId);

    [LoggerMessage(2, LogLevel.Information, "Activity {ActivityId} met another writer at attempt {Attempt} ({Conflict}); started over.")]
    private partial void StartedOver(string? activityId, int attempt, string conflict);
}
