using CommitteeBot.Committees;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Heard;
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
    public async Task<IReadOnlyList<string>> RunAsync(
        MeetingRow meeting, MinutesRecord record, RereadCause cause, string by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var committee = meeting.Committee!;
        var moved = await new RestrictionCarryOver(db).RunAsync(meeting, record, now, cancellation);
        await ClearMinutes.RunAsync(db, meeting.Id, cancellation);
        MeetingContent.Fill(meeting, record, CommitteeDay.At(now, committee.Zone));
        meeting.Document!.Warnings = [
            .. meeting.Document.Warnings.Where(IsOfImport)
                .Concat(record.Warnings.Select(w => new DocumentWarning(w.Line, w.Text))).Distinct()];
        await DocumentRestriction.ApplyAsync(db, meeting, record.Closure, now, cancellation);

        var earlier = await db.Actions.Include(a => a.History).Include(a => a.CoOwners).AsSplitQuery()
            .Where(a => a.MeetingId == meeting.Id && a.Line != null).OrderBy(a => a.Number).ToListAsync(cancellation);
        var isHistory = (earlier.Count > 0 && earlier.TrueForAll(a => a.State == ActionState.Closed))
            || (await KeepAsHistory.LatestAsync(db, committee.Id, cancellation))?.Date > meeting.Date;
        var request = new ImportRequest(
            record, meeting.Document.ContentHash, null, isHistory ? ActionIntake.History : ActionIntake.Propose, by)
        {
            RereadFor = cause.Words, IsAmendment = cause.IsAmendment,
        };
        var elsewhere = record.Actions.Count > 0
            ? await OtherMeetings.ActionsAsync(db, committee, meeting, cancellation)
            : [];
        var (actions, changes) = ActionMerge.Merge(
            committee, meeting, record, earlier, elsewhere,
            await HeardInMinutes.ReadAsync(db, meeting, cancellation), request, now);
        db.Actions.AddRange(actions.Where(a => a.Id == 0));
        await db.FlushAsync(cancellation);
        await MeetingLinks.LinkAsync(db, committee, meeting, by, now, cancellation);
        await db.FlushAsync(cancellation);
        return [.. moved, .. changes];
    }

    /// <summary>What the import or the reader of the file remarked on; the text alone doesn't say it again.</summary>
    private static bool IsOfImport(DocumentWarning warning) =>
        warning.Line == 1 && warning.Text is not (
            MinutesWords.NoDate or MinutesWords.NoPeople or MinutesWords.NoItems or MinutesWords.HardToRead);
}

/// <param name="Words">Why minutes are read again, for the history of their actions.</param>
/// <param name="IsAmendment">False where the minutes are the same and only their reading is another.</param>
internal sealed record RereadCause(string Words, bool IsAmendment);
