using CommitteeBot.Graph;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Library;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Writes what was seen of one file of a library: its minutes, and from whom they are kept.</summary>
internal sealed class LibraryFileOutcome(CommitteeDb db, CommitteeRow committee, TimeProvider clock)
{
    public async Task WriteAsync(FollowedFileRow asked, LookedAt seen, CancellationToken cancellation)
    {
        // Listed anew meanwhile: it is looked at again.
        if (await db.FollowedFiles.SingleOrDefaultAsync(
            f => f.Id == asked.Id && f.State == asked.State && f.ContentTag == asked.ContentTag, cancellation) is not { } file)
            return;
        file.CheckedAt = clock.GetUtcNow();
        if (seen.Signs is not { } signs)
        {
            await MissAsync(file, seen.Fault!.Value, cancellation);
            return;
        }

        file.State = FollowedFileState.Read;
        if (seen.Minutes is { } minutes)
            await TakeAsync(file, minutes, signs, cancellation);
        else if (file.MeetingId is { } meeting)
            await SignAsync(file, meeting, signs, cancellation);
    }

    private async Task MissAsync(FollowedFileRow file, GraphFault fault, CancellationToken cancellation)
    {
        // One that vanished between list and download is told as deleted by the next list.
        if (fault is GraphFault.Unreachable)
            return;
        file.State = FollowedFileState.Listed;
        if (fault != GraphFault.NotFound)
            await TellAsync(file, LibraryWords.NotRead(file.Name, committee.Name, FaultTelling.Cause(fault)), cancellation);
    }

    private async Task TakeAsync(
        FollowedFileRow file, ReadMinutes minutes, LibrarySigns signs, CancellationToken cancellation)
    {
        file.ReadTag = file.ContentTag;
        if (minutes.Record is not { } record)
        {
            await TellAsync(file, LibraryWords.NotRead(file.Name, committee.Name, minutes.Reason!), cancellation);
            return;
        }

        var document = new LibraryDocument(record, minutes.Hash, committee.Id, signs.HeldBackBy)
            { IsHidden = signs.IsHidden, MayOpen = signs.MayOpen };
        var outcome = await new TakeFromLibrary(db, clock).RunAsync(document, cancellation);
        file.MeetingId = outcome switch
        {
            ImportOutcome.Imported done => done.Meeting.Id,
            ImportOutcome.AlreadyThere there => there.MeetingId,
            ImportOutcome.Superseded old => old.MeetingId,
            _ => file.MeetingId,
        };
        if (outcome is ImportOutcome.AlreadyThere && file.MeetingId is { } same)
            await SignAsync(file, same, signs, cancellation);
        if (outcome is ImportOutcome.Unusable refused)
            await TellAsync(file, LibraryWords.NotRead(file.Name, committee.Name, refused.Reason), cancellation);
        if (outcome is not ImportOutcome.Imported taken)
            return;
        if (signs.HeldBackBy is { } word)
            await TellAsync(file, LibraryWords.HeldBack(file.Name, committee.Name, word), cancellation);
        await TellOfficers.StageAsync(db, committee, MessageKind.FollowingNews,
            $"arrived/{file.Source}/{clock.GetUtcNow():yyyyMMdd}", LibraryWords.Arrived(committee.Name), clock.GetUtcNow(),
            cancellation);

        // It saves what stands here too.
        await new KeepAsHistory(db, clock).RunAsync([new ImportedMinutes(record, taken)], TakeFromLibrary.By, cancellation);
        await db.BeginWriteAsync(cancellation);
    }

    private async Task SignAsync(
        FollowedFileRow file, long meeting, LibrarySigns signs, CancellationToken cancellation)
    {
        foreach (var document in await db.Documents.Where(d => d.MeetingId == meeting).ToListAsync(cancellation))
            document.FileName = file.Name;
        var hide = new HideDocument(db, clock.GetUtcNow());
        if (signs.HeldBackBy is { } word && await hide.HoldBackAsync(meeting, word, cancellation))
            await TellAsync(file, LibraryWords.HeldBack(file.Name, committee.Name, word), cancellation);
        if (signs.IsHidden)
            await hide.HideAsync(meeting, signs.MayOpen, cancellation);
        else
            await hide.ShowAsync(meeting, cancellation);
    }

    private Task TellAsync(FollowedFileRow file, string text, CancellationToken cancellation) =>
        TellOfficers.GatherAsync(db, committee, file.Source, text, clock.GetUtcNow(), cancellation);
}
