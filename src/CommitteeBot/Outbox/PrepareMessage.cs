using ActivityProtocol.Schema;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>A claimed row, ready to be sent; or the result to record instead.</summary>
/// <param name="Replaces">The id of the posted card whose place the message takes.</param>
/// <param name="Result">Set if there is nothing to send now.</param>
internal sealed record PreparedMessage(OutboxMessageRow Row, Address? Address, Activity? Message, string? Replaces,
    SendResult? Result);

/// <summary>
/// Finds the address of a claimed row, checks who would read the message there now, and has it written for them.
/// </summary>
internal sealed class PrepareMessage(
    CommitteeDb db, IEnumerable<IMessageWriter> writers, FindAddress addresses, FindReaders readers,
        PostedMessages posted, TimeProvider clock)
{
    /// <summary>A chat whose members can't be read is tried again after this time.</summary>
    private static readonly TimeSpan MembersRetryDelay = TimeSpan.FromMinutes(15);

    /// <returns>Null if the row is no longer this claim's.</returns>
    public async Task<PreparedMessage?> RunAsync(long id, string claim, CancellationToken cancellation)
    {
        var row = await db.Outbox.AsNoTracking().Include(o => o.Person)
            .SingleOrDefaultAsync(o => o.Id == id && o.ClaimedBy == claim, cancellation);
        if (row is null)
            return null;
        var now = clock.GetUtcNow();
        PreparedMessage Instead(SendResult result) => new(row, null, null, null, result);
        var writer = WriterFor(writers, row.Kind);
        if (await writer.PostponeAsync(row, now, cancellation) is { } later)
            return Instead(SendResult.RetryAt(later));

        var (address, reason) = await addresses.RunAsync(row, cancellation);
        if (address is null)
            return Instead(SendResult.Ended(MessageState.Failed, reason, now));
        if (await readers(row, address, cancellation) is not { } scope)
            return Instead(SendResult.RetryAt(now + MembersRetryDelay) with { Reason = MessageReason.MembersUnknown });
        if (!await new CheckScope(db).AllowsAsync(row, scope, cancellation))
            return Instead(ForAskerAlone(row, now));

        var content = await writer.WriteAsync(row, scope, cancellation);
        if (content.Message is null)
            return Instead(SendResult.Ended(content.State, content.Reason, now));
        var replaces = content.ReplacesEarlier && address.ConversationId is { } chat
            ? await posted.FindEarlierAsync(row, chat, cancellation) : null;
        return replaces is null && (content.IsEmpty || row.OnlyInPlace)
            ? Instead(SendResult.Ended(MessageState.Dropped,
                content.IsEmpty ? MessageReason.NothingToSay : MessageReason.NoLongerSo, now))
            : new PreparedMessage(row, address, content.Message, replaces, null);
    }

    public static IMessageWriter WriterFor(IEnumerable<IMessageWriter> writers, MessageKind kind) =>
        writers.Single(w => w.Kinds.Contains(kind));

    /// <summary>
    /// Somebody in the chat may not read it any more: the person who asked gets it in their own chat, if they still
    /// may.
    /// </summary>
    private static SendResult ForAskerAlone(OutboxMessageRow row, DateTimeOffset now) =>
        row is { AskerPersonId: { } asker, PersonId: null }
        ? SendResult.RetryAt(now) with { RedirectTo = asker }
        : SendResult.Ended(MessageState.Dropped, MessageReason.NotEntitled, now);
}
