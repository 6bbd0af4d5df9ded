using CommitteeBot.Committees;
using CommitteeBot.Import.Amendments;
using CommitteeBot.Minutes;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import.Versions;

/// <summary>
/// Finds the meeting whose minutes came in. One day may have two, and the date of one may be wrong: minutes take the
/// place of others only where the text shows that they are a version of them.
/// </summary>
internal sealed class MeetingOfMinutes(CommitteeDb db)
{
    /// <summary>
    /// Of pairs of minutes of one body, those of two meetings had at most .37 of their text in common, and versions of
    /// one meeting's at least .91.
    /// </summary>
    private const double SameMeeting = .5;

    /// <summary>For a file of the same name and day, which somebody may have rewritten.</summary>
    private const double SameFile = .3;

    private const int MaxSiblings = 4;

    /// <returns>Null where the store has no such meeting yet.</returns>
    public async Task<MeetingRow?> FindAsync(
        CommitteeRow committee, MinutesRecord record, CancellationToken cancellation)
    {
        var day = DateOf(record);
        var meetings = await db.Meetings.Include(m => m.Document)
            .Where(m => m.CommitteeId == committee.Id && m.Date == day).OrderBy(m => m.Id).ToListAsync(cancellation);
        MeetingRow? best = null;
        var most = 0.0;
        var candidates = meetings.FindAll(m => m.Document is not null && MayReplace(m.Document, record));
        var siblings = candidates.Count == 0 ? [] : await SiblingsAsync(committee.Id, day, cancellation);
        foreach (var meeting in candidates)
        {
            var likeness = Likeness(meeting, await TextAsync(meeting, cancellation), record, siblings);
            if (likeness > most)
                (best, most) = (meeting, likeness);
        }

        return best is not null || day is null
            ? best
            : meetings.Find(m => m.Document is null)
                ?? meetings.Find(m => m.Document!.Kind != record.Kind && record.Kind == DocumentKind.Minutes);
    }

    /// <summary>True where the text of two meetings' documents is that of one meeting.</summary>
    public async Task<bool> AreOneAsync(MeetingRow one, MeetingRow other, CancellationToken cancellation) =>
        TextOverlap.Of(
            await TextAsync(one, cancellation), await TextAsync(other, cancellation),
            await SiblingsAsync(other.CommitteeId, other.Date, cancellation)) >= SameMeeting;

    public static DateOnly? DateOf(MinutesRecord record) =>
        record.Date ?? (record.Kind == DocumentKind.Reports
            ? record.Reports.Select(r => r.MeetingDate).FirstOrDefault(d => d is not null)
            : null);

    /// <summary>A pack of reports is there before its meeting, and never in place of the minutes.</summary>
    private static bool MayReplace(DocumentRow there, MinutesRecord record) => there.Kind == record.Kind;

    /// <returns>0 where they are not the same meeting's.</returns>
    private static double Likeness(
        MeetingRow meeting, string text, MinutesRecord record, IReadOnlyCollection<string> siblings)
    {
        var overlap = TextOverlap.Of(text, TextOf(record), siblings);
        return meeting.Document!.FileName == record.Source
            ? overlap >= SameFile ? 1 + overlap : 0
            : overlap >= SameMeeting ? overlap : 0;
    }

    /// <summary>Of other days: a body that meets for a quarter of an hour writes little but its formulas.</summary>
    private async Task<List<string>> SiblingsAsync(long committeeId, DateOnly? day, CancellationToken cancellation)
    {
        var texts = new List<string>();
        foreach (var sibling in await db.Meetings.AsNoTracking().Include(m => m.Document)
            .Where(m => m.CommitteeId == committeeId && m.Document != null && m.Date != day)
            .OrderByDescending(m => m.Date).Take(MaxSiblings).ToListAsync(cancellation))
            texts.Add(await TextAsync(sibling, cancellation));
        return texts;
    }

    private async Task<string> TextAsync(MeetingRow meeting, CancellationToken cancellation) =>
        await db.DocumentTexts.AsNoTracking().SingleOrDefaultAsync(t => t.MeetingId == meeting.Id, cancellation)
            is { } kept
            ? string.Join('\n', KeptText.Read(kept, meeting.Document!).Lines)
            : string.Join('\n', await db.Passages.Where(p => p.MeetingId == meeting.Id).OrderBy(p => p.Place)
                .Select(p => p.Text).ToListAsync(cancellation));

    private static string TextOf(MinutesRecord record) =>
        record.Document is { } document
            ? string.Join('\n', document.Lines)
            : string.Join('\n', record.Passages.Select(p => p.Text));
}
