using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Import;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Handles an activity once. A turn's changes are saved together with the fact that it was handled and with its reply,
/// before anything is sent: what people read as done is in the store, and a duplicate delivery finds the first one's
/// result.
/// </summary>
internal sealed class TurnHandler(
    FillEmptyStore fill, RecentTurns recent, TurnUnitOfWork work, TurnDelivery sender, ReplyComposer composer,
    TimeProvider clock)
{
    /// <summary>
    /// Teams gives up on an invoke after five seconds; one that hasn't begun to be saved by then is given up here, and
    /// says so.
    /// </summary>
    private static readonly TimeSpan InvokeTimeout = TimeSpan.FromSeconds(4);

    public async Task<InvokeResponse?> HandleAsync(TurnContext context, CancellationToken cancellation)
    {
        var activity = context.Activity;
        if (UnaddressedMessage.IsForOthers(activity))
            return null;

        using var measure = TurnMeasure.Begin(activity, clock);
        var key = TurnKey.From(activity);
        RecentTurn? delivery = null;
        SavedResult saved;
        try
        {
            await using (TypingIndicator.While(context, clock))
            {
                using var timeout = activity.Type == ActivityTypes.Invoke
                    ? new CancellationTokenSource(InvokeTimeout, clock)
                    : new CancellationTokenSource();
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
                await fill.WhenFilled.WaitAsync(limit.Token);
                if (UnaddressedMessage.Is(activity) && !await work.IsAcceptedAsync(activity, limit.Token))
                {
                    measure.Outcome = TurnMeasure.Silent;
                    return null;
                }

                delivery = await recent.EnterAsync(key, limit.Token);
                saved = Again(activity) ?? await work.RunAsync(activity, key, delivery, limit.Token);
                if (saved.Lasting is { } lasting)
                    LastingReplies.Keep(activity, lasting);
            }

            await sender.RunAsync(context, key, saved, delivery, cancellation);
            measure.Outcome = TurnMeasure.OutcomeOf(saved);
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

    /// <summary>What was said a moment ago to the same line, where it is still true, without the store.</summary>
    private SavedResult? Again(Activity activity)
    {
        if (recent.Lasting.Find(activity) is not { } again)
            return null;
        TurnMeasure.Name(again.Intent);
        return SavedResult.From(activity, new TurnResult.MessageReply(again.Reply), composer);
    }

    /// <summary>
    /// A turn has thrown: nothing of it was saved, and the person is told. Teams isn't asked to deliver again; should
    /// it do so by itself, the second attempt replaces this message.
    /// </summary>
    public async Task<InvokeResponse?> FailedAsync(
        TurnContext context, TurnFailure failure, CancellationToken cancellation)
    {
        var activity = context.Activity;
        if (activity.Type == ActivityTypes.Invoke && FailedTurn.Answer(activity, failure) is { } answer)
            return answer;
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke))
            return null;

        var key = TurnKey.From(activity);
        using var delivery = await recent.EnterAsync(key, cancellation);
        if (await work.IsSavedElsewhereAsync(key, cancellation))
            return activity.Type == ActivityTypes.Invoke ? InvokeResponse.Ok : null;
        var message = composer.Message(activity, FailedTurn.Message(failure));
        if (delivery.ReplyId is { } shown)
            await context.UpdateAsync(shown, message.Activity, cancellation);
        else
            delivery.ReplyId = (await context.ReplyAsync(message.Utf8, cancellation)).Id;
        return activity.Type == ActivityTypes.Invoke ? InvokeResponse.Ok : null;
    }
}
