using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Store.Merging;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Names;

/// <param name="From">As written: the committee whose name goes.</param>
/// <param name="IsEitherWay">True where the line did not say which of the two names stays.</param>
internal sealed record AskMergeRequest(string From, string Into, bool IsEitherWay, long? Current);

internal sealed record MergeRequest(long FromId, long IntoId, string? ActivityId);

/// <summary>
/// Makes one committee of two, for an officer of both. It asks first: what moves, and what that means for who sees it.
/// </summary>
internal sealed class MergeCommittees(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> AskAsync(
        Caller caller, AskMergeRequest request, CancellationToken cancellation)
    {
        var access = new CommitteeAccess(db, time);
        var mine = await access.CommitteesAsync(caller, cancellation);
        var (from, unknownFrom) = CommitteeAccess.Find(request.From, mine, request.Current);
        var (into, unknownInto) = CommitteeAccess.Find(request.Into, mine, request.Current);
        if (from is null || into is null)
            return (unknownFrom ?? unknownInto)!;
        return Refusal(caller, from, into) ?? (MeetingOutcome)new MergeQuestionOutcome(
            from, into, await MergePreview.ReadAsync(db, from, into, access.Now, cancellation), request.IsEitherWay);
    }

    public async Task<MeetingOutcome> HandleAsync(
        Caller caller, MergeRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var access = new CommitteeAccess(db, time);
        var mine = await access.CommitteesAsync(caller, cancellation);
        if (mine.Find(c => c.Id == request.IntoId) is not { } into)
            return new MeetingRefusal(CommitteeChangeWords.NoSuchChange);
        if (mine.Find(c => c.Id == request.FromId) is not { } from)
            return await db.Committees.IgnoreQueryFilters()
                .AnyAsync(c => c.Id == request.FromId && c.MergedIntoId == into.Id, cancellation)
                ? new MeetingRefusal(CommitteeChangeWords.AlreadyMerged(into.Name))
                : new MeetingRefusal(CommitteeChangeWords.NoSuchChange);
        if (Refusal(caller, from, into) is { } refused)
            return refused;

        var preview = await MergePreview.ReadAsync(db, from, into, access.Now, cancellation);
        var (name, journal) = (from.Name, new ChangeJournal(db));
        using (db.UsingFullScope())
        {
            await new MergeCommitteeRows(db, journal).RunAsync(from, into, caller.Name, access.Now, cancellation);
            var change = access.Record(
                caller,
                new CommitteeChangeRow
                {
                    CommitteeId = into.Id, MergedId = from.Id, FromName = name, ToName = into.Name,
                    Journal = journal.Write(), By = "", ActivityId = request.ActivityId,
                },
                $"“{name}” merged into it");
            await db.FlushAsync(cancellation);
            return new CommitteeChangedOutcome(
                into.Name,
                CommitteeChangeWords.Merged(
                    name, into.Name,
                    CommitteeChangeWords.Moves(preview.Meetings, preview.Actions, preview.Members)),
                [CommitteeChangeWords.FilesFollow(name, into.Name), .. preview.Notes(name, into.Name)],
                change.Id);
        }
    }

    private static MeetingRefusal? Refusal(Caller caller, CommitteeRow from, CommitteeRow into)
    {
        if (from.Id == into.Id)
            return new MeetingRefusal(CommitteeChangeWords.SameCommittee(into.Name));
        if (!caller.IsOfficer(from.Id) || !caller.IsOfficer(into.Id))
            return new MeetingRefusal(CommitteeChangeWords.OfficersOfBothOnly(from.Name, into.Name));
        if (from.IsSample != into.IsSample)
            return new MeetingRefusal(CommitteeChangeWords.NotSamples);

        // An import says of no committee whose it is, so one of nobody's may become part of somebody's.
        return from.TenantId is not null && from.TenantId != into.TenantId
            ? new MeetingRefusal(CommitteeChangeWords.OtherTenant)
            : null;
    }
}
