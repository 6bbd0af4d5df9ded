using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <summary>An officer has the cards before the next meeting sent now.</summary>
internal sealed class SendDigestsNow(CommitteeDb db, TimeProvider clock)
{
    /// <param name="activityId">The message that asked for it: delivered again it stages nothing more.</param>
    /// <param name="isLocal">True where the bot runs to be tried out; only there are the committees that came with it sent to.</param>
    public async Task<DigestOutcome> HandleAsync(Caller caller, long committeeId, string activityId, bool isLocal, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        if (caller.RoleIn(committeeId) < CommitteeRole.Officer)
            return DigestOutcome.OfficersOnly(committee.Name);
        if (committee.IsSample && !isLocal)
            return new($"The {CardText.Escape(committee.Name)} is one of the committees to try me out on: nothing is sent for it.");

        var now = clock.GetUtcNow();
        var today = CommitteeDay.At(now, committee.Zone);
        var rules = (await db.DigestRules.AsNoTracking().SingleOrDefaultAsync(r => r.CommitteeId == committeeId, cancellation))?.Rules ?? DigestRules.Default;
        var meeting = await db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committeeId && m.State == MeetingState.Planned && m.Date >= today)
            .OrderBy(m => m.Date).ThenBy(m => m.Start).FirstOrDefaultAsync(cancellation);
        var members = await db.Memberships.AsNoTracking().Where(m => m.CommitteeId == committeeId && (m.LeftOn == null || m.LeftOn > today)).ToListAsync(cancellation);
        var chats = await db.Conversations.AsNoTracking().Where(c => c.CommitteeId == committeeId && c.Kind != null && c.Kind != "personal").Select(c => c.Id).ToListAsync(cancellation);
        List<(MessageKind Kind, Recipient For)> recipients =
        [
            .. members.Where(m => m.Role == CommitteeRole.Chair && rules.Has(DigestAudience.Chair)).Select(m => (MessageKind.ChairDigest, Recipient.Person(m.PersonId))),
            .. chats.Where(_ => rules.Has(DigestAudience.Chat)).Select(c => (MessageKind.ChatDigest, Recipient.Chat(c.Split(";messageid=")[0]))).Distinct(),
            .. members.Where(m => m.Role == CommitteeRole.Officer && rules.Has(DigestAudience.Officers)).Select(m => (MessageKind.OfficerDigest, Recipient.Person(m.PersonId))),
        ];
        if (recipients.Count == 0)
            return new($"Nobody is there to send it to: the {CardText.Escape(committee.Name)} has no chair or officer on its roster and no chat tied to it, or they are switched off (**digest settings**). **digest** shows you the card.");

        db.Outbox.AddRange(recipients.Select(r => new OutboxMessageRow
        {
            Key = $"now/{activityId}/{r.Kind}/{r.For}",
            Kind = r.Kind,
            CommitteeId = committeeId,
            MeetingId = meeting?.Id,
            ForDay = meeting?.Date,
            PersonId = r.For.PersonId,
            ConversationId = r.For.ConversationId,
            Occasion = "sent now by an officer",
            CreatedAt = now,
            DueAt = now,
            UsefulUntil = now.AddDays(7),
            State = MessageState.Waiting,
        }));
        var wait = rules.Quiet.NextAllowed(now, TimeZones.Resolve(null, committee.Zone)) > now ? " It is quiet time: who is in it gets it when that ends." : "";
        return new($"The cards of the {CardText.Escape(committee.Name)} are on their way to {recipients.Count} {(recipients.Count == 1 ? "recipient" : "recipients")}.{wait} **digest report** shows what came of it.");
    }
}
