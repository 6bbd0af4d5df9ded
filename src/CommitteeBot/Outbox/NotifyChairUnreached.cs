using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Outbox;

/// <summary>A chair who could not be reached is told to the committee's officers: once for each meeting, whatever the number of attempts.</summary>
internal sealed class NotifyChairUnreached(CommitteeDb db, TimeProvider clock)
{
    public async Task<bool> RunAsync(OutboxMessageRow row, string reason, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == row.CommitteeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var officers = await db.Memberships.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer && (m.LeftOn == null || m.LeftOn > today) && m.PersonId != row.PersonId)
            .Select(m => m.PersonId).ToListAsync(cancellation);
        var text = $"{CardText.Escape(row.Person?.Name ?? "The chair")} did not get the chair's card of the {CardText.Escape(committee.Name)}: {MessageReasonWords.For(reason)} "
            + "You get this as an officer of the committee. **digest report** shows who was sent what; **digest off** stops what I send you unasked.";
        var content = JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Message, TextFormat = "markdown", Text = text }, ProtocolJson.Default.Activity);
        foreach (var officer in officers)
        {
            var key = FormattableString.Invariant($"unreached/{committee.Id}/{row.MeetingId}/{row.PersonId}/{officer}");
            if (await db.Outbox.AnyAsync(o => o.Key == key, cancellation))
                continue;
            db.Outbox.Add(new OutboxMessageRow
            {
                Key = key, Kind = MessageKind.Notice, CommitteeId = committee.Id, MeetingId = row.MeetingId, PersonId = officer, Occasion = "the chair was not reached",
                Content = content, CreatedAt = clock.GetUtcNow(), DueAt = clock.GetUtcNow(), UsefulUntil = row.UsefulUntil, State = MessageState.Waiting,
            });
        }

        await db.SaveChangesAsync(cancellation);
        return officers.Count > 0;
    }
}
