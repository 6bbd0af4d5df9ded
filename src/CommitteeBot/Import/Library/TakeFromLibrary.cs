using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Library;

/// <summary>
/// Takes minutes in from a library as a file that an officer sends in chat: its actions are proposals, and an officer
/// reviews it. What its name, its label or the library keeps from people is closed in the same transaction.
/// </summary>
internal sealed class TakeFromLibrary(CommitteeDb db, TimeProvider clock)
{
    public const string By = "the library";

    public async Task<ImportOutcome> RunAsync(LibraryDocument document, CancellationToken cancellation)
    {
        var all = await db.Committees.ToListAsync(cancellation);
        var committee = all.Single(c => c.Id == document.CommitteeId);
        if (document.Record.Committee is { } printed && CommitteeFinder.Find(all, printed) is { } named && named != committee)
            return new ImportOutcome.Unusable(ImportWords.OtherCommittee(named.Name));
        var outcome = await new ImportMinutes(db, clock).StageAsync(
            new ImportRequest(Closed(document), document.Hash, committee.Name, ActionIntake.Propose, By), cancellation);
        var meeting = outcome switch
        {
            ImportOutcome.Imported done => done.Meeting.Id,
            ImportOutcome.AlreadyThere there => there.MeetingId,
            _ => (long?)null,
        };
        await db.FlushAsync(cancellation);
        if (meeting is { } id && document.IsHidden)
            await new HideDocument(db, clock.GetUtcNow()).HideAsync(id, document.MayOpen, cancellation);
        return outcome;
    }

    /// <summary>A closure in doubt is what an officer opens in the review.</summary>
    private static MinutesRecord Closed(LibraryDocument document)
    {
        var why = document.HeldBackBy ?? (document.IsHidden ? LibraryWords.Hidden : null);
        return why is null
            ? document.Record
            : document.Record with
            {
                Closure = new DocumentClosure(
                    IsInDoubt: true, [.. document.Record.Closure?.Cues ?? [], new PrivacyCue(1, why)]),
            };
    }
}
