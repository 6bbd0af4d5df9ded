using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Delivery;

/// <summary>
/// Checks the result that a duplicate delivery would show again against those who would read it now: since the first
/// delivery somebody may have joined the chat, lost a role, or an item may have been restricted.
/// </summary>
internal sealed class CheckRepeat(
    CommitteeDb db, GroupScopeReader groupScope, CallerResolver callers, ReplyComposer composer)
{
    /// <param name="handledAt">When the first delivery was handled.</param>
    /// <returns>The result with a sentence in place of each part that may not be shown any more.</returns>
    public async Task<SavedResult> RunAsync(
        Activity activity, SavedResult saved, DateTimeOffset handledAt, CancellationToken cancellation)
    {
        if (saved is { Message: null, Private: null, Body: null })
            return saved;

        var own = (await callers.ResolveAsync(activity, cancellation)).Caller.Scope;
        var readers = GroupChat.IsReplyPublic(activity) ? await groupScope.ReadAsync(activity, cancellation) : own;
        if (!await AllowsAsync(saved.Scope, readers, handledAt, cancellation))
            saved = Withheld(activity, saved);
        if (saved.Private is not null && !await AllowsAsync(saved.PrivateScope, own, handledAt, cancellation))
            saved = saved with { Private = null };
        return saved;
    }

    private async Task<bool> AllowsAsync(
        ReadScope? scope, ReadScope readers, DateTimeOffset writtenAt, CancellationToken cancellation) =>
        scope is not null && await new CheckScope(db).AllowsAsync(scope, writtenAt, readers, cancellation);

    private SavedResult Withheld(Activity activity, SavedResult saved)
    {
        var sentence = new Reply(DeliveryWords.CannotShowAgain);
        return saved with
        {
            Message = saved.Message is null ? null : composer.Message(activity, sentence),
            Body = saved.Body is null ? null : composer.Card(sentence).Body,
        };
    }
}
