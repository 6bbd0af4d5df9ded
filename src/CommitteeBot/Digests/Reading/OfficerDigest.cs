using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>The actions that only an officer can put right before a meeting.</summary>
internal sealed record OfficerDigest(
    CommitteeRow Committee, MeetingRow? Meeting, DateOnly Today, bool HasChair, OfficerDigestList Ownerless,
        OfficerDigestList Undated, OfficerDigestList Proposed, OfficerDigestList OwnerLeft)
{
    public bool IsEmpty => HasChair && Ownerless.Count + Undated.Count + Proposed.Count + OwnerLeft.Count == 0;
}

/// <param name="Lines">The most urgent.</param>
internal sealed record OfficerDigestList(int Count, IReadOnlyList<DigestLine> Lines);

/// <summary>Reads an officer's digest from the store.</summary>
internal sealed class PrepareOfficerDigest(CommitteeDb db, TimeProvider clock)
{
    private const int MaxLines = 6;

    public async Task<OfficerDigest> RunAsync(Caller caller, long committeeId, long? meetingId,
        CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, cancellation);
        var actions = new DigestActions(db);
        var open = actions.Open(caller, committeeId);
        var members = db.ActiveMembers(today).Where(m => m.CommitteeId == committeeId);
        var present = members.Where(m => ActionOwners.EntitledRoles.Contains(m.Role)).Select(m => m.PersonId);
        var hasChair = await members.AnyAsync(m => m.Role == CommitteeRole.Chair, cancellation);
        async Task<OfficerDigestList> ListAsync(IQueryable<ActionRow> rows) => new(
            await rows.CountAsync(cancellation),
                await DigestActions.LinesAsync(DigestActions.OrderByDue(rows).Take(MaxLines), committee.Prefix,
                cancellation));

        var printed = await open.Where(a => a.OwnerPersonId == null && a.Owner != null).Select(a => a.Owner!).Distinct()
            .ToListAsync(cancellation);
        var leavers = await new ActionOwners(db).LeaversAsync(committee, today, printed, cancellation);
        return new OfficerDigest(
            committee, meeting, today, hasChair,
            await ListAsync(open.Where(a => a.Owner == null)),
            await ListAsync(open.Where(a => a.Due == null)),
            await ListAsync(
                actions.Visible(caller, committeeId).Where(a => a.EndedAt == null && a.State == ActionState.Proposed)),
            await ListAsync(open.Where(a => a.OwnerPersonId != null
                ? !present.Contains(a.OwnerPersonId.Value)
                : leavers.Contains(a.Owner!))));
    }
}
