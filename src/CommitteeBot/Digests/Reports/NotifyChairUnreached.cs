using System.Text.Json;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>
/// Tells a committee's officers that the chair couldn't be reached: once for each meeting, however many attempts fail.
/// </summary>
internal sealed class NotifyChairUnreached(CommitteeDb db, TimeProvider clock)
{
    public async Task RunAsync(OutboxMessageRow row, string reason, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == row.CommitteeId, cancellation);
        var now = clock.GetUtcNow();
        var today = CommitteeDay.At(now, committee.Zone);
        var officers = await db.ActiveMembers(today).AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer)
            .Where(m => m.PersonId != row.PersonId).Select(m => m.PersonId).ToListAsync(cancellation);
        var content = JsonSerializer.Serialize(new UnreachedChair(row.Person?.Name, reason),
            OfficerMessageJson.Default.UnreachedChair);
        foreach (var officer in officers)
        {
            var key = FormattableString.Invariant($"unreached/{committee.Id}/{row.MeetingId}/{row.PersonId}/{officer}");
            if (await db.Outbox.AnyAsync(o => o.Key == key, cancellation))
                continue;
            db.Outbox.Add(new OutboxMessageRow
            {
                Key = key,
                Kind = MessageKind.ChairUnreached,
                CommitteeId = committee.Id,
                MeetingId = row.MeetingId,
                PersonId = officer,
                Occasion = DigestWords.ChairUnreachedOccasion,
                Content = content,
                CreatedAt = now,
                DueAt = now,
                UsefulUntil = row.UsefulUntil,
                State = MessageState.Waiting,
            });
        }

        await db.SaveChangesAsync(cancellation);
    }
}
