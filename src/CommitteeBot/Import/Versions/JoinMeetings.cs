using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Versions;

/// <summary>
/// Puts what hangs on one of two meetings on the other and takes the first away, with its document: actions,
/// restrictions, chats, the calendar and what other minutes say of it.
/// </summary>
internal sealed class JoinMeetings(CommitteeDb db)
{
    /// <returns>The restrictions of the one that is gone, in the words of its document.</returns>
    public async Task<IReadOnlyList<RestrictionRow>> RunAsync(
        MeetingRow from, MeetingRow into, CancellationToken cancellation)
    {
        var (old, id) = (from.Id, into.Id);
        var restrictions = await db.Restrictions.AsNoTracking().Include(r => r.Exclusions).Where(r => r.MeetingId == old)
            .ToListAsync(cancellation);
        foreach (var action in await db.Actions.Where(a => a.MeetingId == old).ToListAsync(cancellation))
            action.Meeting = into;
        await db.FlushAsync(cancellation);
        await MeetingCalendarLinks.MoveAsync(db, old, id, cancellation);
        await db.Conversations.Where(c => c.MeetingId == old)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.MeetingId, id), cancellation);
        await db.Outbox.Where(o => o.MeetingId == old)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.MeetingId, id), cancellation);
        await db.EarlierVersions.Where(v => v.MeetingId == old)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.MeetingId, id), cancellation);
        await db.Amendments.Where(a => a.MeetingId == old)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.MeetingId, id), cancellation);
        await db.Meetings.Where(m => m.ConfirmedByMeetingId == old)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.ConfirmedByMeetingId, id), cancellation);
        into.ConfirmedByMeetingId ??= from.ConfirmedByMeetingId;
        if (from.Document is { } document)
            db.Documents.Remove(document);
        db.Meetings.Remove(from);
        await db.FlushAsync(cancellation);
        return restrictions;
    }

    /// <summary>
    /// Once the document is that of the other meeting: what either of them keeps private stays private.
    /// </summary>
    public async Task RestrictAsync(
        IReadOnlyList<RestrictionRow> restrictions, MeetingRow into, CancellationToken cancellation)
    {
        var there = await db.Restrictions.Include(r => r.Exclusions).Where(r => r.MeetingId == into.Id)
            .ToDictionaryAsync(r => r.ItemKey, cancellation);
        foreach (var row in restrictions)
        {
            if (!there.TryGetValue(row.ItemKey, out var mine))
                db.Restrictions.Add(mine = Copy(row, into));
            else if (row.LiftedAt is null && mine.LiftedAt is not null)
                (mine.LiftedAt, mine.LiftedBy, mine.Audience) = (null, null, row.Audience);
            foreach (var excluded in row.Exclusions.Where(e => !mine.Exclusions.Exists(m => m.PersonId == e.PersonId)))
                mine.Exclusions.Add(
                    new RestrictionExclusionRow { PersonId = excluded.PersonId, At = excluded.At, By = excluded.By });
        }

        await db.FlushAsync(cancellation);
    }

    private static RestrictionRow Copy(RestrictionRow row, MeetingRow into) => new()
    {
        CommitteeId = into.CommitteeId, Meeting = into, ItemKey = row.ItemKey, ItemTitle = row.ItemTitle,
        Ground = row.Ground, PublicInterest = row.PublicInterest, Audience = row.Audience, ReviewOn = row.ReviewOn,
        SetAt = row.SetAt, SetBy = row.SetBy, LiftedAt = row.LiftedAt, LiftedBy = row.LiftedBy,
    };
}
