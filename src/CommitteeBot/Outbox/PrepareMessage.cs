using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>A claimed row, ready to be handed over; or what is to be written of it instead.</summary>
/// <param name="Standing">The activity whose place the message takes.</param>
/// <param name="Result">Set where there is nothing to hand over.</param>
internal sealed record PreparedMessage(OutboxMessageRow Row, Address? Address, Activity? Message, string? Standing, SendResult? Result);

/// <summary>Reads a row, writes its message, finds its address; and keeps addresses that were learned on the way.</summary>
internal sealed class PrepareMessage(CommitteeDb db, WriteDigest notices, FindAddress addresses, FindChatReaders readers, TimeProvider clock)
{
    /// <summary>A chat whose members cannot be read is asked about again after so long.</summary>
    private static readonly TimeSpan UntilMembersAreRead = TimeSpan.FromMinutes(15);

    /// <returns>Null where the row is no longer this claim's.</returns>
    public async Task<PreparedMessage?> RunAsync(long id, string claim, CancellationToken cancellation)
    {
        var row = await db.Outbox.AsNoTracking().Include(o => o.Person).SingleOrDefaultAsync(o => o.Id == id && o.ClaimedBy == claim, cancellation);
        if (row is null)
            return null;
        var now = clock.GetUtcNow();
        PreparedMessage Instead(SendResult result) => new(row, null, null, null, result);
        if (await QuietUntilAsync(row, now, cancellation) is { } quiet)
            return Instead(SendResult.RetryAt(quiet));

        var (address, reason) = await addresses.RunAsync(row, cancellation);
        if (address is null)
            return Instead(SendResult.Ended(MessageState.Failed, reason, now));
        ReadScope? present = null;
        if (row is { ConversationId: not null, Content: null })
        {
            present = await readers(address, cancellation);
            if (present is null)
                return Instead(SendResult.RetryAt(now + UntilMembersAreRead) with { Reason = MessageReason.MembersUnknown });
            if (row.CommitteeId is { } committee && !present.MemberCommitteeIds.Contains(committee))
                return Instead(SendResult.Ended(MessageState.Failed, MessageReason.OutsiderPresent, now));
        }

        var notice = await notices.RunAsync(row, present, cancellation);
        if (notice.Message is null)
            return Instead(SendResult.Ended(MessageState.Dropped, notice.Reason, now));
        var standing = address.ConversationId is { } conversation ? await StandingAsync(row, conversation, cancellation) : null;
        if (standing is null && (notice.IsEmpty || row.OnlyInPlace))
            return Instead(SendResult.Ended(MessageState.Dropped, notice.IsEmpty ? MessageReason.NothingToSay : MessageReason.NoLongerSo, now));
        return new PreparedMessage(row, address, notice.Message, standing, null);
    }

    /// <summary>The card is no longer there.</summary>
    public Task<bool> ForgetAsync(OutboxMessageRow row, string activityId, CancellationToken cancellation) => ChangeAsync(() => db.Outbox
        .Where(o => o.PostedActivityId == activityId && o.PersonId == row.PersonId && o.ConversationId == row.ConversationId)
        .ExecuteUpdateAsync(s => s.SetProperty(o => o.PostedActivityId, (string?)null), cancellation), cancellation);

    /// <summary>The chat with the person is no longer there.</summary>
    public Task<bool> ForgetChatAsync(OutboxMessageRow row, CancellationToken cancellation) => ChangeAsync(() => db.People
        .Where(p => p.Id == row.PersonId)
        .ExecuteUpdateAsync(s => s.SetProperty(p => p.PersonalConversationId, (string?)null), cancellation), cancellation);

    public Task<bool> RememberChatAsync(OutboxMessageRow row, Address address, CancellationToken cancellation) => ChangeAsync(async () =>
    {
        if (!await db.Conversations.AnyAsync(c => c.Id == address.ConversationId, cancellation))
        {
            db.Conversations.Add(new ConversationRow
            {
                Id = address.ConversationId!,
                ServiceUrl = address.ServiceUrl,
                TenantId = address.TenantId,
                BotId = address.BotId,
                Kind = "personal",
                LastSeenAt = clock.GetUtcNow(),
                IsWelcomed = true,
            });
        }

        return await db.People.Where(p => p.Id == row.PersonId).ExecuteUpdateAsync(s => s.SetProperty(p => p.PersonalConversationId, address.ConversationId), cancellation);
    }, cancellation);

    /// <summary>
    /// Digests and reminders wait for the end of quiet hours; what somebody has just said or asked for is passed on at once, and what only changes a
    /// card disturbs nobody.
    /// </summary>
    private async Task<DateTimeOffset?> QuietUntilAsync(OutboxMessageRow row, DateTimeOffset now, CancellationToken cancellation)
    {
        if (row.OnlyInPlace || row.Kind > MessageKind.OfficerDigest || row.CommitteeId is not { } id)
            return null;
        var zone = await db.Committees.Where(c => c.Id == id).Select(c => c.Zone).SingleAsync(cancellation);
        var rules = await db.DigestRules.AsNoTracking().SingleOrDefaultAsync(r => r.CommitteeId == id, cancellation);
        var next = (rules?.Rules ?? DigestRules.Default).Quiet.NextAllowed(now, TimeZones.Resolve(row.Person?.Zone, zone));
        return next > now ? next : null;
    }

    /// <summary>The card about the same meeting that was sent to the same recipient before.</summary>
    private Task<string?> StandingAsync(OutboxMessageRow row, string conversation, CancellationToken cancellation) =>
        row.MeetingId is null || row.Kind is not (MessageKind.ChairDigest or MessageKind.ChatDigest or MessageKind.OfficerDigest)
            ? Task.FromResult<string?>(null)
            : db.Outbox.AsNoTracking()
                .Where(o => o.MeetingId == row.MeetingId && o.Kind == row.Kind && o.PersonId == row.PersonId && o.ConversationId == row.ConversationId)
                .Where(o => o.Id != row.Id && o.State == MessageState.Sent && o.PostedConversationId == conversation && o.PostedActivityId != null)
                .OrderByDescending(o => o.Id).Select(o => o.PostedActivityId).FirstOrDefaultAsync(cancellation);

    private async Task<bool> ChangeAsync(Func<Task<int>> change, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var rows = await change();
        await db.SaveChangesAsync(cancellation);
        return rows > 0;
    }
}
