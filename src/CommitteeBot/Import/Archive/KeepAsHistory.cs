using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Archive;

/// <summary>One document that came in, with what was read from it.</summary>
internal sealed record ImportedMinutes(MinutesRecord Record, ImportOutcome.Imported Outcome);

/// <summary>
/// After an import: the proposals of meetings that have later minutes become history, whichever came in first. Actions
/// that waited for an officer before the import are left to them.
/// </summary>
internal sealed class KeepAsHistory(CommitteeDb db, TimeProvider time)
{
    /// <returns>A sentence for each meeting of which actions became history.</returns>
    public async Task<IReadOnlyDictionary<long, string>> RunAsync(
        IReadOnlyCollection<ImportedMinutes> import, string importedBy, CancellationToken cancellation)
    {
        // Without the person: it was the import that did this, and not what they would undo.
        var by = new ActionAuthor(importedBy, null, null, time.GetUtcNow());
        var said = new Dictionary<long, string>();
        await db.BeginWriteAsync(cancellation);
        using var all = db.UsingFullScope();
        foreach (var committee in import.GroupBy(i => i.Outcome.Committee.Id))
        {
            if (await LatestAsync(db, committee.Key, cancellation) is not { } latest)
                continue;
            var record = committee.FirstOrDefault(i => i.Outcome.Meeting.Id == latest.Id)?.Record;
            foreach (var minutes in committee.Where(i => !i.Outcome.ReplacedEarlier && i.Outcome.Meeting.Date < latest.Date))
            {
                if (await CloseAsync(minutes.Outcome, record, latest.Date, by, cancellation) is > 0 and var closed)
                    said[minutes.Outcome.Meeting.Id] = ArchiveWords.CameAsHistory(closed, latest.Date);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return said;
    }

    /// <summary>
    /// The latest minutes that would carry actions on: they have some, or take the minutes before them. A special
    /// meeting does neither.
    /// </summary>
    public static async Task<(long Id, DateOnly Date)?> LatestAsync(
        CommitteeDb db, long committee, CancellationToken cancellation)
    {
        var latest = await db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee && m.Date != null && m.State == MeetingState.Held
                && m.Document != null && m.Document.Kind == DocumentKind.Minutes
                && (m.PreviousDate != null || db.Actions.Any(a => a.MeetingId == m.Id && a.Line != null)))
            .OrderByDescending(m => m.Date).Select(m => new { m.Id, m.Date }).FirstOrDefaultAsync(cancellation);
        return latest is null ? null : (latest.Id, latest.Date!.Value);
    }

    private async Task<int> CloseAsync(
        ImportOutcome.Imported imported, MinutesRecord? latest, DateOnly later, ActionAuthor by,
        CancellationToken cancellation)
    {
        var ids = imported.Actions.Select(a => a.Id).ToList();
        var actions = await db.Actions.Include(a => a.Committee)
            .Where(a => ids.Contains(a.Id) && a.State == ActionState.Proposed).ToListAsync(cancellation);
        var history = HistoryRule.Find(
            actions.ConvertAll(a => new CarriedActions.KnownAction(
                a.Reference.ToString(), a.Text, a.Owner, a.Due, a.ItemTitle, imported.Meeting.Date)
            {
                IsActive = true, IsRestricted = a.IsRestricted,
            }),
            latest, CommitteeDay.At(time.GetUtcNow(), imported.Committee.Zone));
        var closed = actions.FindAll(a => history.Contains(a.Reference.ToString()));
        foreach (var action in closed)
            ActionBook.ChangeState(action, by, ActionState.Closed, ArchiveWords.BecauseOfLater(later));
        return closed.Count;
    }
}
