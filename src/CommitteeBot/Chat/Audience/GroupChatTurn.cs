using ActivityProtocol.Schema;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// A turn in a group chat or channel, or in a one-to-one chat, where it is simply run. In a group the public reply is
/// what the bot would say if it could read no more than the least entitled person present: the turn is rehearsed with
/// that scope. Then it is run once, with the asker's own scope; that reply goes to the asker privately, unless it is
/// the same.
/// </summary>
internal sealed class GroupChatTurn(
    GroupScopeReader groupScope, TurnReader reader, TurnRehearsal rehearsal, RestrictedReadAudit audit, CommitteeDb db)
{
    /// <param name="step">What the turn does, in this unit of work.</param>
    /// <param name="stepIn">The same in another one.</param>
    public async Task<TurnResult> RunAsync(
        Activity activity, TurnStep step, Func<IServiceProvider, TurnStep> stepIn, CancellationToken cancellation)
    {
        if (!GroupChat.IsReplyPublic(activity))
            return await RunAuditedAsync(await reader.ReadAsync(activity, cancellation), step, cancellation);

        // Before anything is written: this may wait for the channel.
        var scope = await groupScope.ReadAsync(activity, cancellation);
        var turn = await reader.ReadAsync(activity, cancellation);
        if (turn.Speaker.Reach.Count == 0 || scope.Includes(turn.Caller.Scope))
            return await RunAuditedAsync(turn, step, cancellation);

        var (forAll, offers) = scope.CommitteeIds.Count > 0 && FileTurn.FindFiles(activity) is []
            ? await rehearsal.RunAsync(activity, scope, stepIn, cancellation)
            : (null, []);
        if (AdaptiveCardInvokeValue.From(activity)?.Trigger == "automatic")
            return forAll ?? GroupChatNote.Card(GroupChatWords.AnswerIsPrivate);

        var own = await RunAuditedAsync(turn with { IsPrivate = true }, step, cancellation);
        if (own is TurnResult.NoReply or TurnResult.InvokeReply)
            return own;

        var wrote = db.IsWriting;
        if (forAll is not null && AreSame(forAll, own))
            return wrote ? own : GroupChatNote.Append(own);

        // The public answer's own offer to ask the clerk has to work.
        if (forAll is not null && !wrote)
            db.OfferedQuestions.AddRange(offers);
        return new TurnResult.SplitReply(
            forAll is null || wrote ? GroupChatNote.Replace(own, wrote) : GroupChatNote.Append(forAll), own)
        {
            PublicScope = scope,
        };
    }

    private async Task<TurnResult> RunAuditedAsync(Turn turn, TurnStep step, CancellationToken cancellation)
    {
        var result = await step(turn, cancellation);
        await audit.RecordAsync(turn, result, cancellation);
        return result;
    }

    private static bool AreSame(TurnResult one, TurnResult other) =>
        one.GetType() == other.GetType()
            && one.Reply is { } reply && other.Reply is { } same && reply.ShowsSameAs(same);
}
