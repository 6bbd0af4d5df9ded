using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Names;

/// <summary>What belongs to a committee that is to be merged, and where it meets the other's.</summary>
/// <param name="SameDays">The days on which both have a meeting.</param>
/// <param name="ExampleAction">The reference of one of its actions; null where it has none.</param>
/// <param name="BothHaveFeeds">True where a published calendar is read for each of them.</param>
internal sealed record MergePreview(
    int Meetings, int Actions, int Members, IReadOnlyList<DateOnly> SameDays, ActionReference? ExampleAction,
    bool BothHaveFeeds)
{
    public static async Task<MergePreview> ReadAsync(
        CommitteeDb db, CommitteeRow from, CommitteeRow into, DateTimeOffset now, CancellationToken cancellation)
    {
        using var all = db.UsingFullScope();
        var days = await db.Meetings
            .Where(m => (m.CommitteeId == from.Id || m.CommitteeId == into.Id) && m.Date != null
                && m.State != MeetingState.Cancelled)
            .Select(m => new { m.CommitteeId, Date = m.Date!.Value }).ToListAsync(cancellation);
        var today = CommitteeDay.At(now, into.Zone);
        var action = await db.Actions.AsNoTracking().Where(a => a.CommitteeId == from.Id).OrderBy(a => a.Number)
            .FirstOrDefaultAsync(cancellation);
        return new MergePreview(
            await db.Meetings.CountAsync(m => m.CommitteeId == from.Id, cancellation),
            await db.Actions.CountAsync(a => a.CommitteeId == from.Id, cancellation),
            await db.ActiveMembers(today).CountAsync(m => m.CommitteeId == from.Id, cancellation),
            [.. days.Where(d => d.CommitteeId == from.Id).Select(d => d.Date)
                .Intersect(days.Where(d => d.CommitteeId == into.Id).Select(d => d.Date)).Order()],
            action?.ReferenceIn(from),
            await db.CalendarFeeds.CountAsync(
                f => f.CommitteeId == from.Id || f.CommitteeId == into.Id, cancellation) == 2);
    }

    /// <summary>What an officer should know before and after, a sentence each.</summary>
    public IReadOnlyList<string> Notes(string from, string into)
    {
        List<string> notes = [CommitteeChangeWords.WhoSees];
        if (ExampleAction is { } reference)
            notes.Add(CommitteeChangeWords.KeepReferences(reference));
        if (SameDays.Count > 0)
            notes.Add(CommitteeChangeWords.SameDays(SameDays));
        if (BothHaveFeeds)
            notes.Add(CommitteeChangeWords.OneFeed(from, into));
        notes.Add(CommitteeChangeWords.Settings(into));
        return notes;
    }
}
