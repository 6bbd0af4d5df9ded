using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Names;

/// <summary>
/// What renaming and merging share: the committees that the caller may mean, and the record of a change.
/// </summary>
internal sealed class CommitteeAccess(CommitteeDb db, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>The committees of the caller, tracked.</summary>
    public Task<List<CommitteeRow>> CommitteesAsync(Caller caller, CancellationToken cancellation)
    {
        var ids = caller.CommitteeIds;
        return db.Committees.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
    }

    /// <param name="current">The committee that the chat is about.</param>
    public static (CommitteeRow? Committee, MeetingRefusal? Refusal) Find(
        string words, List<CommitteeRow> committees, long? current)
    {
        var known = committees.ConvertAll(c => c.ToKnown());
        if (CommitteeSearch.Find(words, known, current) is { } found)
            return (committees.Find(c => c.Id == found.Id), null);
        var nearest = CommitteeSearch.FindNearest(words, known).Select(c => c.Name).ToList();
        return (null, new MeetingRefusal(
            CommitteeChangeWords.Unknown(words), nearest.Count > 0 ? CommitteeChangeWords.Nearest(nearest) : null));
    }

    /// <summary>Stages the record of a change, from which it can be taken back, and its line in the audit.</summary>
    public CommitteeChangeRow Record(Caller caller, CommitteeChangeRow change, string what)
    {
        (change.At, change.By, change.ByPersonId) = (Now, caller.Name, caller.PersonId);
        db.CommitteeChanges.Add(change);
        Audit(caller, change.CommitteeId, what, change.ActivityId);
        return change;
    }

    public void Audit(Caller caller, long committeeId, string what, string? activityId) => db.Audit.Add(
        new AuditRow
        {
            At = Now, Kind = AuditKind.CommitteeChanged, CommitteeId = committeeId, ByPersonId = caller.PersonId,
            What = what, ActivityId = activityId,
        });
}
