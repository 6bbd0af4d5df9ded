using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Since">When the meeting began.</param>
internal sealed record SummariseMeetingRequest(long CommitteeId, string ConversationId, DateTimeOffset Since);

/// <summary>What was logged in a meeting's chat, in the order of the meeting, for the card at its end.</summary>
internal sealed class SummariseMeeting(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(Caller caller, SummariseMeetingRequest request, CancellationToken cancellation)
    {
        if (caller.RoleIn(request.CommitteeId) < CommitteeRole.Member)
            return new RegisterRefusal("Only members and officers of the committee can see its actions.");
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var logged = await ledger.Actions(caller).AsNoTracking()
            .Where(a => a.ConversationId == request.ConversationId && a.CommitteeId == request.CommitteeId
                && a.LoggedAt >= request.Since && a.State != ActionState.Withdrawn)
            .OrderBy(a => a.Number)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .ToListAsync(cancellation);
        return new MeetingSummary(committee.Name, await new ActionViewBuilder(db, ledger).CreateManyAsync(caller, logged, cancellation));
    }
}
