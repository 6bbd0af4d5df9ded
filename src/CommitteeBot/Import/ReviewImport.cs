using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>Prepares an imported document for the officer to check before its actions count.</summary>
internal sealed class ReviewImport(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(Caller caller, long meetingId, int page, CancellationToken cancellation) =>
        await access.FindMeetingAsync(caller, meetingId, cancellation) is { } meeting
            ? new ReviewOutcome.Shown(await CreateAsync(caller, meeting, page, cancellation), null)
            : new ReviewOutcome.Declined(ImportWords.NotYours);

    /// <summary>The meeting as it stands with what is staged but not yet saved.</summary>
    public async Task<ImportReview> CreateAsync(Caller caller, MeetingRow meeting, int page, CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var id = meeting.Id;
        var actions = await access.Actions(caller, meeting).OrderBy(a => a.Line).ThenBy(a => a.Number).ToListAsync(cancellation);
        var mine = ReviewAccess.ReviewedCommittees(caller);
        var committees = await db.Committees.AsNoTracking().Where(c => mine.Contains(c.Id)).OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(cancellation);
        return new ImportReview
        {
            MeetingId = id,
            CommitteeId = meeting.CommitteeId,
            Committee = meeting.Committee!.Name,
            Date = meeting.Date,
            IsToCome = meeting.Date > CommitteeDay.At(access.Now, meeting.Committee.Zone),
            FileName = meeting.Document!.FileName,
            OcrConfidence = meeting.Document.OcrConfidence,
            People = await db.Attendance.CountAsync(a => a.MeetingId == id, cancellation),
            Items = await db.Items.CountAsync(i => i.MeetingId == id, cancellation),
            Decisions = await db.Decisions.CountAsync(d => d.MeetingId == id, cancellation),
            Passages = await db.Passages.CountAsync(p => p.MeetingId == id, cancellation),
            NextMeeting = meeting.NextDate,
            Warnings = await WarningsAsync(meeting, cancellation),
            Proposed = [.. actions.Where(a => a.State == ActionState.Proposed).Select(a => ToReviewedAction(meeting.Committee, a))],
            Accepted = actions.Count(a => a.State is not (ActionState.Proposed or ActionState.Withdrawn)),
            Committees = [.. committees.Select(c => (c.Id, c.Name))],
            Page = page,
        };
    }

    private static ReviewedAction ToReviewedAction(CommitteeRow committee, ActionRow action) => new(
        new ActionReference(committee.Prefix, action.Number), action.Text, action.Owner, action.Due, action.DueText, action.ItemNumber ?? action.ItemTitle, action.Line);

    /// <summary>Without those in the lines of an item that may not be shown here.</summary>
    private async Task<IReadOnlyList<DocumentWarning>> WarningsAsync(MeetingRow meeting, CancellationToken cancellation)
    {
        var items = new List<ItemRow>();
        using (db.UsingFullScope())
            items.AddRange(await db.Items.AsNoTracking().Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Line).ToListAsync(cancellation));
        return [.. meeting.Document!.Warnings.Where(w => db.MayRead(meeting.CommitteeId, items.LastOrDefault(i => i.Line <= w.Line)?.RestrictionId))];
    }
}
