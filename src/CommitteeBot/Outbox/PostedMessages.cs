using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>The messages that were posted, which newer ones can replace.</summary>
internal sealed class PostedMessages(CommitteeDb db)
{
    /// <summary>The last card about the same meeting that this recipient got.</summary>
    /// <returns>Its id in Teams; null if there is none.</returns>
    public async Task<string?> FindEarlierAsync(OutboxMessageRow row, string conversation,
        CancellationToken cancellation) => row.MeetingId is null
        ? null
        : await db.Outbox.AsNoTracking()
            .Where(o => o.MeetingId == row.MeetingId && o.Kind == row.Kind && o.PersonId == row.PersonId
                && o.ConversationId == row.ConversationId)
            .Where(o => o.Id != row.Id && o.State == MessageState.Sent && o.PostedConversationId == conversation
                && o.PostedActivityId != null)
            .OrderByDescending(o => o.Id).Select(o => o.PostedActivityId).FirstOrDefaultAsync(cancellation);

    /// <summary>The card was deleted in Teams.</summary>
    public async Task ForgetAsync(OutboxMessageRow row, string activityId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        await db.Outbox.Where(
            o => o.PostedActivityId == activityId && o.PersonId == row.PersonId
            && o.ConversationId == row.ConversationId)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.PostedActivityId, (string?)null), cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
