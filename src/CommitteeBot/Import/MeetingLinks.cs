using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>
/// Minutes say which meeting they confirm and when the next one is: both ends of the chain learn of it, whichever came
/// in first.
/// </summary>
internal static class MeetingLinks
{
    public static async Task LinkAsync(
        CommitteeDb db, CommitteeRow committee, MeetingRow meeting, string by, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var others = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.Id != meeting.Id && m.Date != null)
            .ToListAsync(cancellation);
        if (meeting is { PreviousConfirmed: true, PreviousDate: { } previous }
            && others.Find(m => m.Date == previous) is { } confirmed)
            Confirm(confirmed, meeting);
        if (others.Find(m => m.PreviousConfirmed && m.PreviousDate == meeting.Date) is { } confirming)
            Confirm(meeting, confirming);
        if (meeting.NextDate is { } next)
            await AnnounceAsync(db, committee, meeting, next, by, now, cancellation);

        static void Confirm(MeetingRow earlier, MeetingRow later)
        {
            earlier.MinutesStatus = MinutesStatus.Confirmed;
            earlier.ConfirmedByMeetingId = later.Id;
        }
    }

    /// <summary>
    /// The calendar takes the next meeting from the minutes, unless another source says otherwise: that is for an
    /// officer to settle.
    /// </summary>
    private static async Task AnnounceAsync(
        CommitteeDb db, CommitteeRow committee, MeetingRow meeting, DateOnly next, string by, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var key = $"minutes:{meeting.Id}";
        var document = meeting.Document?.FileName ?? "minutes";
        var word = new ChangeSource(
            MeetingSource.Minutes, key, meeting.NextLine is { } line
            ? $"{document}, line {line}"
            : document, by, null, null, now);
        var claim = new MeetingClaim(
            MeetingSource.Minutes, key, new MeetingValues(next, meeting.NextTime, null, meeting.NextVenue),
            IsNext: true, meeting.NextReplaces);
        var book = new MeetingBook(db);
        var taken = await book.ApplyAsync(
            committee, claim, word, null, CommitteeDay.At(now, committee.Zone), cancellation);

        // A day that was given up has no meeting any more, where it was not that meeting which moved.
        if (meeting.NextReplaces is { } old && taken.Verdict is ClaimVerdict.Agrees or ClaimVerdict.Adds
            && await db.Meetings.FirstOrDefaultAsync(
                m => m.CommitteeId == committee.Id && m.Date == old
                && m.State == MeetingState.Planned, cancellation) is { } given)
            book.Change(
                given, MeetingBook.ValuesFrom(given) with { IsCancelled = true }, claim.Values, word,
                $"The minutes say that it was moved to {UkDate.Long(next)}.");
    }
}
