using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Archive;

/// <summary>Shows the review of imports, or a place in it.</summary>
internal sealed class ShowArchive(CommitteeDb db, TimeProvider time)
{
    public static ArchiveOutcome? Refusal(Caller caller) =>
        caller.OfficerIds.Count == 0 ? new ArchiveOutcome.ArchiveDeclined(ArchiveWords.OfficersOnly) : null;

    /// <param name="place">Where nothing is left in it, the overview is shown.</param>
    public async Task<ArchiveOutcome> HandleAsync(
        Caller caller, ReviewPlace place, ReviewNotice? notice, CancellationToken cancellation)
    {
        if (Refusal(caller) is { } refused)
            return refused;
        var review = await new ReadArchive(db).RunAsync(caller, cancellation) with
        {
            Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        };
        if (place.MeetingId is { } meeting && review.Waiting.Any(w => w.MeetingId == meeting))
            return new ArchiveOutcome.ArchiveShown(review, place, await ActionsAsync(caller, meeting, cancellation), notice);
        if (place.Kind is { } kind && review.Matters.Any(m => m.Kind == kind))
            return new ArchiveOutcome.ArchiveShown(review, place, [], notice);
        var isOverview = place is { Kind: null, MeetingId: null };
        return new ArchiveOutcome.ArchiveShown(review, isOverview ? place : ReviewPlace.Overview, [], notice);
    }

    private async Task<List<ReviewedAction>> ActionsAsync(Caller caller, long meeting, CancellationToken cancellation)
    {
        var found = await new ReviewAccess(db, time).FindMeetingOrCallAsync(caller, meeting, cancellation);
        var actions = await new ReviewAccess(db, time).Actions(caller, found!).AsNoTracking().Include(a => a.Committee)
            .Where(a => a.State == ActionState.Proposed).OrderBy(a => a.Line).ThenBy(a => a.Number)
            .ToListAsync(cancellation);
        return actions.ConvertAll(a => new ReviewedAction(
            a.Reference, a.Text, a.Owner, a.Due, a.DueText, a.ItemNumber ?? a.ItemTitle, a.Line)
        {
            Said = ImportWords.Said(a.Heard, a.Committee!.Zone),
        });
    }
}
