using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// The actions that a committee's register has from its other meetings; what was only said in a call is none of them
/// until it is accepted.
/// </summary>
internal static class OtherMeetings
{
    public static async Task<List<CarriedActions.KnownAction>> ActionsAsync(
        CommitteeDb db, CommitteeRow committee, MeetingRow meeting, CancellationToken cancellation)
    {
        var rows = await db.Actions
            .Where(a => a.CommitteeId == committee.Id && a.MeetingId != null && a.MeetingId != meeting.Id
                && (a.Heard == null || (a.State != ActionState.Proposed && a.State != ActionState.Withdrawn
                    && a.State != ActionState.Superseded)))
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                Action = a,
                a.Meeting!.Date,
                First = a.History.Where(e => e.Change == ActionChange.Text && e.From != null).OrderBy(e => e.Id)
                    .Select(e => e.From).FirstOrDefault(),
                Last = a.History.OrderByDescending(e => e.Id).Select(e => e.Note).FirstOrDefault(),
            })
            .AsNoTracking().ToListAsync(cancellation);

        // What only a newer version has withdrawn is in no minutes any more, and may come back in these.
        return [
            .. rows.Where(r => r.Action.State != ActionState.Withdrawn || !ActionMerge.IsOfNewerVersion(r.Last))
                .Select(r => new CarriedActions.KnownAction(
                    r.Action.ReferenceIn(committee).ToString(), r.First ?? r.Action.Text, r.Action.Owner, r.Action.Due,
                    r.Action.ItemTitle, r.Date)
                {
                    IsActive = ActionLifecycle.IsActive(r.Action.State),
                    IsRestricted = r.Action.IsRestricted,
                })];
    }
}
