using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>An owner asks for another day; the committee's officers are told, since the day is theirs to move.</summary>
internal sealed class RequestNewDate(CommitteeDb db, TimeProvider clock)
{
    public async Task StageAsync(CommitteeRow committee, string owner, ActionReference reference, DateOnly day, string activityId, DateOnly today, CancellationToken cancellation)
    {
        var officers = await db.Memberships.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer && (m.LeftOn == null || m.LeftOn > today)).Select(m => m.PersonId).ToListAsync(cancellation);
        var text = $"{CardText.Escape(owner)} asks for {UkDate.Long(day)} as the new date of **{reference}** ({CardText.Escape(committee.Name)}). To agree type **due {reference} {UkDate.Long(day)}**. "
            + "You get this as an officer of the committee; **digest off** stops what I send you unasked.";
        var content = JsonSerializer.Serialize(new Activity { Type = ActivityTypes.Message, TextFormat = "markdown", Text = text }, ProtocolJson.Default.Activity);
        db.Outbox.AddRange(officers.Select(o => new OutboxMessageRow
        {
            Key = FormattableString.Invariant($"new-day/{activityId}/{o}"), Kind = MessageKind.Notice, CommitteeId = committee.Id, PersonId = o, Occasion = $"a new date for {reference}",
            Content = content, CreatedAt = clock.GetUtcNow(), DueAt = clock.GetUtcNow(), State = MessageState.Waiting,
        }));
    }
}
