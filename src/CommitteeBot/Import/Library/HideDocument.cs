using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Library;

/// <summary>Closes minutes below officers, and from each person whom the library doesn't name for the file.</summary>
internal sealed class HideDocument(CommitteeDb db, DateTimeOffset now)
{
    /// <param name="mayOpen">By the account; null for somebody without one.</param>
    public async Task HideAsync(long meetingId, Func<string?, bool> mayOpen, CancellationToken cancellation)
    {
        var row = await CloseAsync(meetingId, LibraryWords.Hidden, cancellation);
        row.SetBy = RestrictionRow.ByLibrary;
        var today = CommitteeDay.At(now, "Europe/London");
        var people = await db.ActiveMembers(today).Where(m => m.CommitteeId == row.CommitteeId)
            .Select(m => new { m.PersonId, m.Person!.AadObjectId }).ToListAsync(cancellation);
        var excluded = row.Id == 0 ? [] : await db.RestrictionExclusions.Where(x => x.RestrictionId == row.Id)
            .ToListAsync(cancellation);
        foreach (var person in people)
        {
            var there = excluded.Find(x => x.PersonId == person.PersonId);
            if (mayOpen(person.AadObjectId))
            {
                if (there is { By: RestrictionRow.ByLibrary })
                    db.RestrictionExclusions.Remove(there);
            }
            else if (there is null)
            {
                row.Exclusions.Add(new RestrictionExclusionRow
                    { PersonId = person.PersonId, At = now, By = RestrictionRow.ByLibrary });
            }
        }
    }

    /// <summary>The library shows it to all again: what it closed is open, and nothing else.</summary>
    public async Task ShowAsync(long meetingId, CancellationToken cancellation)
    {
        if (await FindAsync(meetingId, cancellation) is not { LiftedAt: null, SetBy: RestrictionRow.ByLibrary } row)
            return;
        db.RestrictionExclusions.RemoveRange(await db.RestrictionExclusions
            .Where(x => x.RestrictionId == row.Id && x.By == RestrictionRow.ByLibrary).ToListAsync(cancellation));
        if (row.Ground == $"“{LibraryWords.Hidden}”")
            (row.LiftedAt, row.LiftedBy) = (now, RestrictionRow.ByLibrary);
        else
            row.SetBy = RestrictionRow.ByMinutes;
    }

    /// <summary>An officer has to look at it: below them nobody reads it until then.</summary>
    /// <returns>False where it was said before: an officer who has opened it isn't asked again.</returns>
    public async Task<bool> HoldBackAsync(long meetingId, string why, CancellationToken cancellation)
    {
        if (await FindAsync(meetingId, cancellation) is { } row && row.Ground.Contains($"“{why}”", StringComparison.Ordinal))
            return false;
        await CloseAsync(meetingId, why, cancellation);
        return true;
    }

    private async Task<RestrictionRow> CloseAsync(long meetingId, string why, CancellationToken cancellation)
    {
        var row = await FindAsync(meetingId, cancellation);
        var ground = $"“{why}”";
        if (row is { LiftedAt: null })
        {
            if (!row.Ground.Contains(ground, StringComparison.Ordinal))
                row.Ground = $"{row.Ground}; {ground}";
            row.Audience = RestrictionAudience.Officers;
            return row;
        }

        var meeting = await db.Meetings.SingleAsync(m => m.Id == meetingId, cancellation);
        if (row is null)
            db.Restrictions.Add(row = new RestrictionRow
            {
                CommitteeId = meeting.CommitteeId, MeetingId = meetingId, ItemKey = RestrictionRow.WholeDocument,
                ItemTitle = DocumentRestriction.Title, Ground = "", SetBy = RestrictionRow.ByMinutes,
            });
        (row.Ground, row.Audience, row.SetAt, row.LiftedAt, row.LiftedBy) =
            (ground, RestrictionAudience.Officers, now, null, null);
        await db.FlushAsync(cancellation);
        return row;
    }

    private Task<RestrictionRow?> FindAsync(long meetingId, CancellationToken cancellation) =>
        db.Restrictions.SingleOrDefaultAsync(
            r => r.MeetingId == meetingId && r.ItemKey == RestrictionRow.WholeDocument, cancellation);
}
