using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Import;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>
/// One activity, dealt with once. What a turn changes is saved together with the fact that it was handled and what was said, before anything is
/// said: what people read as done is in the store, and a second delivery finds the first one's result.
/// </summary>
internal sealed partial class TurnHandler(IServiceScopeFactory scopes, FillEmptyStore fill, RecentTurns recent, SayAlone sayAlone, TimeProvider clock, ILogger<TurnHandler> logger)
{
    private const int MostAttempts = 6;

    public async Task<InvokeResponse?> HandleAsync(TurnContext context, CancellationToken cancellation)
    {
        await fill.WhenFilled.WaitAsync(cancellation);
        var activity = context.Activity;
        if (Overheard.Is(activity) && !await IsTakenAsync(activity, cancellation))
            return null;

        var key = TurnKey.Of(activity);
        using var delivery = await recent.EnterAsync(key, cancellation);
        var saved = await DecideAsync(activity, key, cancellation);
        if (saved.Message is { } message)
        {
            delivery.ReplyId ??= saved.InPlaceOfAnswerTo is { } earlier ? recent.ReplyTo(TurnKey.OfMessage(activity.Conversation!.Id!, earlier)) : null;
            if (delivery.ReplyId is { } shown)
            {
                await context.UpdateAsync(shown, message, cancellation);
            }
            else
            {
                // An event is no message that could be replied to.
                delivery.ReplyId = (activity.Type == ActivityTypes.Event
                    ? await context.SendAsync(message with { ReplyToId = null }, cancellation)
                    : await context.ReplyAsync(message, cancellation)).Id;
                if (saved.Rateable is { } answer && delivery.ReplyId is { } posted)
                    await KeepAsync(answer, TurnKey.OfMessage(activity.Conversation!.Id!, posted), cancellation);
            }
        }

        if (saved.Alone is { } alone && !delivery.SaidAlone)
        {
            delivery.SaidAlone = true;
            if (await sayAlone.RunAsync(context, alone.Message, cancellation) is { } posted && alone.Rateable is { } answer)
                await KeepAsync(answer, posted, cancellation);
        }

        return saved.Status is { } status ? new InvokeResponse(status, saved.Body) : null;
    }

    /// <summary>In a scope of its own, from which nothing is ever saved.</summary>
    private async Task<bool> IsTakenAsync(Activity activity, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Overheard>().IsTakenAsync(activity, cancellation);
    }

    /// <summary>
    /// Another turn may have taken the number, the person or the action that this one was about to write; then the whole turn is thought through
    /// again on what is there now.
    /// </summary>
    private async Task<SavedResult> DecideAsync(Activity activity, string key, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            if (await db.HandledActivities.AsNoTracking().FirstOrDefaultAsync(h => h.Key == key, cancellation) is { } handled)
            {
                DeliveredAgain(activity.Id);
                return SavedResult.Read(handled.Reply);
            }

            var result = await scope.ServiceProvider.GetRequiredService<KindOfTurn>().RunAsync(activity, cancellation);
            var saved = SavedResult.Of(activity, result);
            if (result is TurnResult.Answered { ChangesNothing: true } && db.Audit.Local.Count == 0)
                return saved;

            db.HandledActivities.Add(new HandledActivityRow { Key = key, At = clock.GetUtcNow(), Reply = saved.Write() });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return saved;
            }
            catch (DbUpdateException e) when (attempt < MostAttempts)
            {
                StartedOver(activity.Id, attempt, e.GetType().Name);
            }
        }
    }

    /// <summary>A thumb names the message only, so what stood in it has to be found by the message's id.</summary>
    private async Task KeepAsync(RateableAnswer answer, string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        db.PostedAnswers.Add(new PostedAnswerRow { Key = key, At = clock.GetUtcNow(), Question = answer.Question, Answer = answer.Answer, Passages = string.Join(',', answer.PassageIds) });
        await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(1, LogLevel.Information, "Activity {ActivityId} was delivered again; its first result is shown.")]
    private partial void DeliveredAgain(string? activityId);

    [LoggerMessage(2, LogLevel.Information, "Activity {ActivityId} met another writer at attempt {Attempt} ({Conflict}); started over.")]
    private partial void StartedOver(string? activityId, int attempt, string conflict);
}
