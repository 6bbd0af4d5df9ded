using ActivityProtocol.Hosting;
using CommitteeBot.Chat.Turns;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Sends what a saved turn has to say. The turn is saved by now, so whatever fails here must not be reported as if it
/// were not.
/// </summary>
internal sealed partial class TurnDelivery(
    PostReply post, SendPrivately sendPrivately, ReplyClaims claims, KeepPostedAnswer keep, MessageReactions reactions,
    ILogger<TurnDelivery> logger)
{
    public Task RunAsync(
        TurnContext context, string key, SavedResult saved, RecentTurn delivery, CancellationToken cancellation)
    {
        if (saved.IsMarked)
            reactions.Add(context.Activity);
        return saved is { Message: null, Private: null }
            ? Task.CompletedTask
            : claims.PostAsync(
                key, delivery, () => SendAsync(context, key, saved, delivery, cancellation), cancellation);
    }

    private async Task SendAsync(
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
        try
        {
            var shown = delivery.ReplyId
                ?? (saved.ReplacesReplyTo is { } earlier
                    ? await claims.ReplyToAsync(TurnKey.ForMessage(conversation, earlier), cancellation)
                    : null);
            delivery.ReplyId = await post.RunAsync(context, key, saved, shown, cancellation);
            if (shown is null && message.Rateable is { } answer && delivery.ReplyId is { } posted)
                await keep.RunAsync(answer, TurnKey.ForMessage(conversation, posted), cancellation);
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
                await keep.RunAsync(answer, posted, cancellation);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotSent(context.Activity.Id, e.GetType().Name);
        }
    }

    [LoggerMessage(4, LogLevel.Error, "What activity {ActivityId} changed is saved, but its answer could not be sent ({Fault}).")]
    private partial void NotSent(string? activityId, string fault);
}
