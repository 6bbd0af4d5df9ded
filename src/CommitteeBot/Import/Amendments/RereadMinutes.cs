using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Amendments;

/// <summary>
/// Writes the record of minutes that are in the store already in place of what was read from them before: the document
/// stays, and actions keep their numbers and what people did with them.
/// </summary>
internal sealed class RereadMinutes(CommitteeDb db, TimeProvider clock)
{
    /// <param name="cause">Why they are read again, for the history of the actions.</param>
    public async Task<IReadOnlyList<string>> RunAsync(
        MeetingRow meeting, MinutesRecord record, string cause, string by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var committee = meeting.Committee!;
        var moved = await new RestrictionCarryOver(db).RunAsync(meeting, record, now, cancellation);
        await ClearMinutes.RunAsync(db, meeting.Id, cancellation);
        MeetingContent.Fill(meeting, record, CommitteeDay.At(now, committee.Zone));
        meeting.Document!.Warnings = [.. record.Warnings.Select(w => new DocumentWarning(w.Line, w.Text))];
        await DocumentRestriction.ApplyAsync(db, meeting, record.Closure, now, cancellation);

        var earlier = await db.Actions.Include(a => a.History).Include(a => a.CoOwners).AsSplitQuery()
            .Where(a => a.MeetingId == meeting.Id && a.Line != null).OrderBy(a => a.Number).ToListAsync(cancellation);
        var intake = earlier.Count > 0 && earlier.TrueForAll(a => a.State == ActionState.Closed)
            ? ActionIntake.History
            : ActionIntake.Propose;
        var request = new ImportRequest(record, meeting.Document.ContentHash, null, intake, by) { RereadFor = cause };
        var elsewhere = record.Actions.Count > 0
            ? await OtherMeetings.ActionsAsync(db, committee, meeting, cancellation)
            : [];
        var (actions, changes) = ActionMerge.Merge(committee, meeting, record, earlier, elsewhere, request, now);
        db.Actions.AddRange(actions.Where(a => a.Id == 0));
        await db.FlushAsync(cancellation);
        await MeetingLinks.LinkAsync(db, committee, meeting, by, now, cancellation);
        await db.FlushAsync(cancellation);
        return [.. moved, .. changes];
    }
}
