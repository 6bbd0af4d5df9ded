using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="LastChangedAt">When it was logged or changed last, and by whom.</param>
internal sealed record CallAction(
    ActionReference Reference, string Text, string? Owner, long? OwnerPersonId, DateTimeOffset LastChangedAt, long? LastChangedBy,
    string? MessageId);

/// <summary>
/// What was logged in a chat since a time, the last one spoken of first: what "that one" means there.
/// </summary>
internal sealed class CallActions(CommitteeDb db, TimeProvider time)
{
    private const int Most = 100;

    private readonly RegisterAccess access = new(db, time);

    public async Task<IReadOnlyList<CallAction>> ReadAsync(
        Caller caller, long committeeId, string conversationId, DateTimeOffset since, CancellationToken cancellation)
    {
        var rows = await access.Actions(caller).AsNoTracking()
            .Where(a => a.ConversationId == conversationId && a.CommitteeId == committeeId && a.LoggedAt >= since
                && a.State != ActionState.Withdrawn)
            .Select(a => new
            {
                Action = a, a.Committee,
                Last = db.ActionEvents.Where(e => e.ActionId == a.Id).OrderByDescending(e => e.Id)
                    .Select(e => new { e.Id, e.At, e.ByPersonId }).First(),
            })
            .OrderByDescending(r => r.Last.Id).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(r => new CallAction(
            r.Action.ReferenceIn(r.Committee!), r.Action.Text, r.Action.Owner, r.Action.OwnerPersonId, r.Last.At, r.Last.ByPersonId,
            r.Action.MessageId))];
    }
}
