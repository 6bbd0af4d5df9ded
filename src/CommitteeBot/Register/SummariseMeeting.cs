using CommitteeBot.Committees;
using CommitteeBot.Register.Words;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <param name="Since">The start of the meeting.</param>
internal sealed record SummariseMeetingRequest(long CommitteeId, string ConversationId, DateTimeOffset Since);

/// <summary>
/// The actions that were logged in a meeting's chat, in the order of the meeting, for the card at its end.
/// </summary>
internal sealed class SummariseMeeting(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<RegisterOutcome> HandleAsync(
        Caller caller, SummariseMeetingRequest request, CancellationToken cancellation)
    {
        if (!caller.IsMember(request.CommitteeId))
            return RefusalWords.NotMember;
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == request.CommitteeId, cancellation);
        var logged = await access.Actions(caller).AsNoTracking()
            .Where(a => a.ConversationId == request.ConversationId && a.CommitteeId == request.CommitteeId
                && a.LoggedAt >= request.Since && a.State != ActionState.Withdrawn)
            .OrderBy(a => a.Number)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .ToListAsync(cancellation);
        var views = await access.ViewsAsync(caller, logged, cancellation);
        if (views.All(v => v.Owner is not null))
            return new MeetingSummary(committee.Name, views);
        var roster = await access.RosterAsync(committee.Id, cancellation);
        return new MeetingSummary(
            committee.Name, [.. views.Select(v => v.Owner is null ? v with { Roster = roster } : v)]);
    }
}
