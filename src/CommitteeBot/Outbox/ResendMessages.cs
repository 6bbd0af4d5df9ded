using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>Sends messages in doubt once more, at an officer's request.</summary>
internal sealed class ResendMessages(CommitteeDb db, TimeProvider clock)
{
    /// <param name="rowId">Null for all that are in doubt.</param>
    /// <returns>The number of messages; null for somebody who isn't an officer of the committee.</returns>
    public async Task<int?> HandleAsync(Caller caller, long committeeId, long? rowId, CancellationToken cancellation)
    {
        if (!caller.IsOfficer(committeeId))
            return null;
        await db.BeginWriteAsync(cancellation);
        var rows = await db.Outbox.Where(
            o => o.CommitteeId == committeeId && o.State == MessageState.InDoubt && (rowId == null || o.Id == rowId))
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            // It may be late by now, which is for the officer to judge.
            (row.State, row.DueAt, row.UsefulUntil, row.Attempts, row.Reason, row.EndedAt) = (MessageState.Waiting,
                clock.GetUtcNow(), null, 0, null, null);
        }

        return rows.Count;
    }
}
