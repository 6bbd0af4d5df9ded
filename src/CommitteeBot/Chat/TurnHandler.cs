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
        var key = $"{activity.Conversation!.Id}\n{activity.Id ?? Guid.NewGuid().ToString("N")}";
        using var delivery = await recent.EnterAsync(key, cancellation);
        var saved = await DecideAsync(activity, key, cancellation);
        if (saved.Message is { } message)
        {
            if (delivery.ReplyId is { } shown)
            {
                await context.UpdateAsync(shown, message, cancellation);
            }
            else
            {
                delivery.ReplyId = (await context.ReplyAsync(message, cancellation)).Id;
                if (saved.Rateable is { } answer && delivery.ReplyId is { } posted)
                    await KeepAsync(answer, $"{activity.Conversation.Id}\n{posted}", cancellation);
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
