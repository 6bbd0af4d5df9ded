using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests;

/// <summary>Gathers what the chair's card before the next meeting shows.</summary>
internal sealed class PrepareDigest(CommitteeDb db, TimeProvider clock)
{
    public async Task<PreparedDigest> RunAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var today = CommitteeDay.Of(clock.GetUtcNow(), committee.Zone);
        var next = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && m.State == MeetingState.Planned && m.Date >= today)
            .OrderBy(m => m.Date).FirstOrDefaultAsync(cancellation);
        var last = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committeeId && m.State == MeetingState.Held && m.Date < today)
            .OrderByDescending(m => m.Date).Select(m => m.Date).FirstOrDefaultAsync(cancellation);

        var lastMoment = last is { } day ? CommitteeDay.Start(day, committee.Zone) : DateTimeOffset.UnixEpoch;
        // A digest is sent to people who have not asked, so it does not rely on the turn's own sight.
        var closed = (await ClosedItems.OutOfAsync(db, caller.Sight, caller.PersonId is { } me ? [me] : [], cancellation)).ClosedActionIds;
        var seesRegister = caller.Sight.MemberIds.Contains(committeeId);
        var seesRestricted = caller.RestrictedCommitteeIds.Contains(committeeId);
        var actions = await db.Actions.AsNoTracking()
            .Where(a => a.CommitteeId == committeeId && seesRegister && (seesRestricted || !a.IsRestricted) && !closed.Contains(a.Id))
            .Where(a => a.State == ActionState.Open || a.State == ActionState.InProgress || a.State == ActionState.Done
                || (a.State == ActionState.Closed && a.EndedAt >= lastMoment && a.LoggedAt != a.EndedAt))
            .ToListAsync(cancellation);
        var digest = ChairDigest.Sort(actions, today, next?.Date, last, a => a.EndedAt is { } moment ? CommitteeDay.Of(moment, committee.Zone) : null);
        return new PreparedDigest(committee, next, today, digest);
    }
}

/// <param name="Meeting">The coming meeting; null where none is planned.</param>
internal sealed record PreparedDigest(CommitteeRow Committee, MeetingRow? Meeting, DateOnly Today, ChairDigest Digest);
