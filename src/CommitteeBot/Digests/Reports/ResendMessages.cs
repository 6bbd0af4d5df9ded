using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>An officer decides that what is in doubt is sent once more.</summary>
internal sealed class ResendMessages(CommitteeDb db, TimeProvider clock)
{
    /// <param name="rowId">Null for all that are in doubt.</param>
    /// <returns>How many go out again; null for who is no officer of the committee.</returns>
    public async Task<int?> HandleAsync(Caller caller, long committeeId, long? rowId, CancellationToken cancellation)
    {
        if (caller.RoleIn(committeeId) < CommitteeRole.Officer)
            return null;
        await db.BeginWriteAsync(cancellation);
        var rows = await db.Outbox.Where(o => o.CommitteeId == committeeId && o.State == MessageState.InDoubt && (rowId == null || o.Id == rowId)).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            // The officer knows that it is late; that is for them to judge.
            (row.State, row.DueAt, row.UsefulUntil, row.Attempts, row.Reason, row.EndedAt) = (MessageState.Waiting, clock.GetUtcNow(), null, 0, null, null);
        }

        return rows.Count;
    }
}
