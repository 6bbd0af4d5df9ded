using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>Lays out what was read of a document, so that an officer can put it right before it counts.</summary>
internal sealed class ReviewImport(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(Caller caller, long meetingId, int page, CancellationToken cancellation) =>
        await access.FindMeetingAsync(caller, meetingId, cancellation) is { } meeting
            ? new ReviewOutcome.Shown(await CreateAsync(caller, meeting, page, cancellation), null)
            : new ReviewOutcome.Declined(ReviewAccess.Unknown);

    /// <summary>The meeting as it stands with what is staged but not yet saved.</summary>
    public async Task<ImportReview> CreateAsync(Caller caller, MeetingRow meeting, int page, CancellationToken cancellation)
    {
        var id = meeting.Id;
        var actions = await access.Actions(caller, meeting).OrderBy(a => a.Line).ThenBy(a => a.Number).ToListAsync(cancellation);
        var mine = caller.ChairOrOfficerIds;
        var committees = await db.Committees.AsNoTracking().Where(c => mine.Contains(c.Id)).OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(cancellation);
        var items = await db.Items.AsNoTracking().Where(i => i.MeetingId == id).OrderBy(i => i.Line).Select(i => new { i.Line, IsRestricted = i.Restricted != null }).ToListAsync(cancellation);
        var seesAll = caller.RestrictedCommitteeIds.Contains(meeting.CommitteeId);
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
            Items = items.Count,
            Decisions = await db.Decisions.CountAsync(d => d.MeetingId == id && (seesAll || !d.IsRestricted), cancellation),
            Passages = await db.Passages.CountAsync(p => p.MeetingId == id && (seesAll || !p.IsRestricted), cancellation),
            NextMeeting = meeting.NextDate,
            Warnings = [.. Warnings(meeting.Document.Warnings).Where(w => seesAll || items.LastOrDefault(i => i.Line <= w.Line)?.IsRestricted != true)],
            Proposed = [.. actions.Where(a => a.State == ActionState.Proposed).Select(a => ToReviewedAction(meeting.Committee, a))],
            Accepted = actions.Count(a => a.State is not (ActionState.Proposed or ActionState.Withdrawn)),
            Committees = [.. committees.Select(c => (c.Id, c.Name))],
            Page = page,
        };
    }

    private static ReviewedAction ToReviewedAction(CommitteeRow committee, ActionRow action) => new(
        new ActionReference(committee.Prefix, action.Number), action.Text, action.Owner, action.Due, action.DueText, action.ItemNumber ?? action.ItemTitle, action.Line);

    private static IEnumerable<(int Line, string Text)> Warnings(string stored)
    {
        foreach (var row in stored.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = row.Split('\t', 2);
            if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
                yield return (line, parts[1]);
        }
    }
}
