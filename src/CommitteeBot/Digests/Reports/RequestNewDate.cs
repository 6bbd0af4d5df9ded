using System.Text.Json;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>
/// An owner asks for another due date. The date is the officers' to change, so each of them gets a message.
/// </summary>
internal sealed class RequestNewDate(CommitteeDb db, TimeProvider clock)
{
    public async Task StageAsync(
        CommitteeRow committee, string owner, ActionReference reference, DateOnly day, string activityId,
            DateOnly today, CancellationToken cancellation)
    {
        var officers = await db.ActiveMembers(today).AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer)
            .Select(m => m.PersonId).ToListAsync(cancellation);
        var content = JsonSerializer.Serialize(new DateRequest(owner, reference.ToString(), day),
            OfficerMessageJson.Default.DateRequest);
        var now = clock.GetUtcNow();
        db.Outbox.AddRange(officers.Select(o => new OutboxMessageRow
        {
            Key = FormattableString.Invariant($"new-day/{activityId}/{o}"),
            Kind = MessageKind.DateRequest,
            CommitteeId = committee.Id,
            PersonId = o,
            Occasion = DigestWords.DateRequestOccasion(reference.ToString()),
            Content = content,
            CreatedAt = now,
            DueAt = now,
            State = MessageState.Waiting,
        }));
    }
}
