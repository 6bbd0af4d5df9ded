using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Store.Merging;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Names;

/// <summary>Takes back a rename or a merge, for an officer of the committee, as long as it can be.</summary>
internal sealed class UndoCommitteeChange(CommitteeDb db, TimeProvider time)
{
    public async Task<MeetingOutcome> HandleAsync(
        Caller caller, long changeId, string? activityId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var change = await db.CommitteeChanges.SingleOrDefaultAsync(c => c.Id == changeId, cancellation);
        if (change is null || !await MayUndoAsync(caller, change, cancellation))
            return new MeetingRefusal(CommitteeChangeWords.NoSuchChange);
        if (change.UndoneAt is not null)
            return new MeetingRefusal(CommitteeChangeWords.AlreadyUndone);
        if (await LaterAsync(change, cancellation) is { } later)
            return new MeetingRefusal(CommitteeChangeWords.LaterChange(later.FromName, later.ToName));

        using var all = db.UsingFullScope();
        var undo = new UndoCommitteeRows(db, change);
        if (await undo.FindObstaclesAsync(cancellation) is { Count: > 0 } actions)
            return new MeetingRefusal(CommitteeChangeWords.InTheWay(actions));
        await undo.RunAsync(cancellation);
        var access = new CommitteeAccess(db, time);
        (change.UndoneAt, change.UndoneBy) = (access.Now, caller.Name);
        access.Audit(
            caller, change.CommitteeId,
            change.MergedId is null
                ? $"“{change.ToName}” called “{change.FromName}” again"
                : $"“{change.FromName}” taken out of it again",
            activityId);
        await db.FlushAsync(cancellation);
        return change.MergedId is null
            ? new CommitteeChangedOutcome(
                change.FromName, CommitteeChangeWords.RenameUndone(change.FromName), [], null)
            : new CommitteeChangedOutcome(
                change.ToName, CommitteeChangeWords.MergeUndone(change.FromName, change.ToName), [], null);
    }

    /// <summary>The last change of a committee that has not been taken back.</summary>
    public static Task<CommitteeChangeRow?> FindLastAsync(
        CommitteeDb db, long committeeId, CancellationToken cancellation) =>
        db.CommitteeChanges.AsNoTracking().Where(c => c.CommitteeId == committeeId && c.UndoneAt == null)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The last change of this person within the time limit for "undo"; null if there is none.</summary>
    public static Task<CommitteeChangeRow?> FindLastAsync(
        CommitteeDb db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var (since, me) = (now - ActionLifecycle.UndoWindow, caller.PersonId);
        return db.CommitteeChanges.AsNoTracking()
            .Where(c => c.At >= since && c.UndoneAt == null && me != null && c.ByPersonId == me)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>A committee may have been merged itself since: then an officer of the other one is told so.</summary>
    private async Task<bool> MayUndoAsync(
        Caller caller, CommitteeChangeRow change, CancellationToken cancellation)
    {
        var ids = caller.OfficerIds;
        return await db.Committees.IgnoreQueryFilters().AnyAsync(
            c => c.Id == change.CommitteeId
                && (ids.Contains(c.Id) || (c.MergedIntoId != null && ids.Contains(c.MergedIntoId.Value))),
            cancellation);
    }

    private Task<CommitteeChangeRow?> LaterAsync(CommitteeChangeRow change, CancellationToken cancellation) =>
        db.CommitteeChanges.AsNoTracking()
            .Where(c => c.Id > change.Id && c.UndoneAt == null
                && (c.CommitteeId == change.CommitteeId || c.MergedId == change.CommitteeId
                    || (change.MergedId != null && (c.CommitteeId == change.MergedId || c.MergedId == change.MergedId))))
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellation);
}
