using ActivityProtocol.Hosting;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Sends what a saved turn has to say. The turn is saved by now, so whatever fails here must not be reported as if it
/// were not.
/// </summary>
internal sealed partial class TurnDelivery(
    PostReply post, SendPrivately sendPrivately, RecentTurns recent, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<TurnDelivery> logger)
{
    public async Task RunAsync(
        TurnContext context, string key, SavedResult saved, RecentTurn delivery, CancellationToken cancellation)
    {
        if (saved.Message is { } message)
            await PostAsync(context, key, message, saved, delivery, cancellation);
        if (saved.Private is { } privately && !delivery.SentPrivately)
            await SendPrivatelyAsync(context, privately, delivery, cancellation);
    }

    private async Task PostAsync(
        TurnContext context, string key, ComposedMessage message, SavedResult saved, RecentTurn delivery,
        CancellationToken cancellation)
    {
        var conversation = context.Activity.Conversation!.Id!;
        var shown = delivery.ReplyId
            ?? (saved.ReplacesReplyTo is { } earlier ? recent.ReplyTo(TurnKey.ForMessage(conversation, earlier)) : null);
        try
        {
            delivery.ReplyId = await post.RunAsync(context, key, saved, shown, cancellation);
            if (shown is null && message.Rateable is { } answer && delivery.ReplyId is { } posted)
                await StoreRateableAsync(answer, TurnKey.ForMessage(conversation, posted), cancellation);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotSent(context.Activity.Id, e.GetType().Name);
        }
    }

    /// <summary>The part for the asker alone in a group chat.</summary>
    private async Task SendPrivatelyAsync(
        TurnContext context, ComposedMessage privately, RecentTurn delivery, CancellationToken cancellation)
    {
        delivery.SentPrivately = true;
        try
        {
            if (await sendPrivately.RunAsync(context, privately, cancellation) is { } posted
                && privately.Rateable is { } answer)
                await StoreRateableAsync(answer, posted, cancellation);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotSent(context.Activity.Id, e.GetType().Name);
        }
    }

    /// <summary>Feedback names only the message, so the answer in it has to be found by the message's id.</summary>
    private async Task StoreRateableAsync(RateableAnswer answer, string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        using var all = db.UsingFullScope();
        var cited = await db.Passages.Where(p => answer.PassageIds.Contains(p.Id)).Select(p => p.MeetingId)
            .ToListAsync(cancellation);
        db.PostedAnswers.Add(new PostedAnswerRow
        {
            Key = key, At = clock.GetUtcNow(), Question = answer.Question, Answer = answer.Answer,
            Passages = string.Join(',', answer.PassageIds),
            Meetings = string.Concat(answer.MeetingIds.Union(cited).Select(id => $",{id}")) + ",",
        });
        await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(4, LogLevel.Error, "What activity {ActivityId} changed is saved, but its answer could not be sent ({Fault}).")]
    private partial void NotSent(string? activityId, string fault);
}
