using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>Sends the cards before the next meeting now, at an officer's request.</summary>
internal sealed class SendDigestsNow(CommitteeDb db, TimeProvider clock)
{
    /// <param name="activityId">The message that asked for it; a second delivery queues nothing more.</param>
    /// <param name="isLocal">True in local mode, where the sample committees get cards too.</param>
    public async Task<DigestOutcome> HandleAsync(Caller caller, long committeeId, string activityId, bool isLocal,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        if (!caller.IsOfficer(committeeId))
            return DigestOutcome.OfficersOnly(committee.Name);
        if (committee.IsSample && !isLocal)
            return new(DigestReportWords.SampleCommittee(committee.Name));

        var now = clock.GetUtcNow();
        var today = CommitteeDay.At(now, committee.Zone);
        var rules = (
            await db.DigestRules.AsNoTracking()
            .SingleOrDefaultAsync(r => r.CommitteeId == committeeId, cancellation))?.Rules ?? DigestRules.Default;
        var meeting = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && m.State == MeetingState.Planned && m.Date >= today)
            .OrderBy(m => m.Date).ThenBy(m => m.Start).FirstOrDefaultAsync(cancellation);
        var members = await db.Memberships.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && (m.LeftOn == null || m.LeftOn > today))
            .ToListAsync(cancellation);
        var chats = await db.Conversations.AsNoTracking()
            .Where(c => c.CommitteeId == committeeId && c.Kind != null && c.Kind != "personal").Select(c => c.Id)
            .ToListAsync(cancellation);
        List<(MessageKind Kind, Recipient For)> recipients =
        [
            .. members.Where(m => m.Role == CommitteeRole.Chair && rules.Has(DigestAudience.Chair))
                .Select(m => (MessageKind.ChairDigest, Recipient.Person(m.PersonId))),
            .. chats.Where(_ => rules.Has(DigestAudience.Chat))
                .Select(c => (MessageKind.ChatDigest, Recipient.Chat(c.Split(";messageid=")[0]))).Distinct(),
            .. members.Where(m => m.Role == CommitteeRole.Officer && rules.Has(DigestAudience.Officers))
                .Select(m => (MessageKind.OfficerDigest, Recipient.Person(m.PersonId))),
        ];
        if (recipients.Count == 0)
            return new(DigestReportWords.NoRecipients(committee.Name));

        db.Outbox.AddRange(recipients.Select(r => new OutboxMessageRow
        {
            Key = $"now/{activityId}/{r.Kind}/{r.For}",
            Kind = r.Kind,
            CommitteeId = committeeId,
            MeetingId = meeting?.Id,
            ForDay = meeting?.Date,
            PersonId = r.For.PersonId,
            ConversationId = r.For.ConversationId,
            Occasion = DigestReportWords.SentNowOccasion,
            CreatedAt = now,
            DueAt = now,
            UsefulUntil = now.AddDays(7),
            State = MessageState.Waiting,
        }));
        var isQuiet = await new QuietCheck(db).QuietUntilAsync(committeeId, null, now, cancellation) is not null;
        return new(DigestReportWords.Sending(committee.Name, recipients.Count, isQuiet));
    }
}
