using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>Prepares an imported document for the officer to check before its actions count.</summary>
internal sealed class ReviewImport(CommitteeDb db, TimeProvider time)
{
    /// <summary>Minutes that don't say what they are, of a meeting so long ago, have been published.</summary>
    private const int DaysInDraft = 90;

    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(
        Caller caller, long meetingId, int page, CancellationToken cancellation) =>
        await access.FindMeetingOrCallAsync(caller, meetingId, cancellation) is { } meeting
            ? new ReviewOutcome.Shown(await CreateAsync(caller, meeting, page, cancellation), null)
            : new ReviewOutcome.Declined(ImportWords.NotYours);

    /// <summary>What a press would do, named on the card before it is done.</summary>
    /// <param name="ticked">What stays ticked of the page that is shown; null to accept all.</param>
    public async Task<ReviewOutcome> AskAsync(
        Caller caller, long meetingId, int page, IReadOnlySet<ActionReference>? ticked,
        IReadOnlyList<ActionReference> onPage, CancellationToken cancellation)
    {
        if (await HandleAsync(caller, meetingId, page, cancellation) is not ReviewOutcome.Shown { Review: var review } shown)
            return new ReviewOutcome.Declined(ImportWords.NotYours);
        var waiting = review.Proposed.Select(a => a.Reference);
        List<ActionReference> meant =
            [.. ticked is null ? waiting : waiting.Where(a => onPage.Contains(a) && !ticked.Contains(a))];
        return meant.Count == 0
            ? shown with { Message = ticked is null ? ImportWords.NoActionWaiting : ImportWords.NothingUnticked }
            : shown with { Question = new ReviewQuestion(ticked is null, meant) };
    }

    /// <summary>One of the forms that the card leads to.</summary>
    public async Task<ReviewOutcome> FormAsync(
        Caller caller, long meetingId, int page, bool isRestriction, CancellationToken cancellation) =>
        await HandleAsync(caller, meetingId, page, cancellation) switch
        {
            ReviewOutcome.Shown { Review: var review } => new ReviewOutcome.FormShown(review, isRestriction),
            var declined => declined,
        };

    /// <summary>The meeting as it stands with what is staged but not yet saved.</summary>
    public async Task<ImportReview> CreateAsync(
        Caller caller, MeetingRow meeting, int page, CancellationToken cancellation)
    {
        using var limit = db.LimitTo(caller.Scope);
        var id = meeting.Id;
        var actions = await access.Actions(caller, meeting)
            .OrderBy(a => a.Line).ThenBy(a => a.Number).ToListAsync(cancellation);
        var mine = caller.ChairOrOfficerIds;
        var committees = await db.Committees.AsNoTracking()
            .Where(c => mine.Contains(c.Id)).OrderBy(c => c.Name).Select(c => new { c.Id, c.Name })
            .ToListAsync(cancellation);
        var restrictions = await ReviewedRestrictions.ReadAsync(db, caller, meeting, cancellation);
        var today = CommitteeDay.At(access.Now, meeting.Committee!.Zone);
        return new ImportReview
        {
            MeetingId = id,
            CommitteeId = meeting.CommitteeId,
            Committee = meeting.Committee.Name,
            Date = meeting.Date,
            Today = today,
            IsToCome = meeting.Date > today,
            FileName = meeting.Document?.FileName ?? ImportWords.TheCall,
            HasMinutes = meeting.Document is not null,
            HasHeard = actions.Exists(a => a is { State: ActionState.Proposed, Heard: not null }),
            OcrConfidence = meeting.Document?.OcrConfidence,
            People = await db.Attendance.CountAsync(a => a.MeetingId == id, cancellation),
            Items = restrictions.VisibleItems,
            Decisions = await db.Decisions.CountAsync(d => d.MeetingId == id, cancellation),
            Passages = await db.Passages.CountAsync(p => p.MeetingId == id, cancellation),
            NextMeeting = meeting.NextDate,
            Warnings = [.. (meeting.Document?.Warnings ?? []).Where(w => restrictions.MayRead(w.Line))],
            Proposed = [
                .. actions.Where(a => a.State == ActionState.Proposed)
                .Select(a => ToReviewedAction(meeting.Committee, a))],
            Accepted = actions.Count(a => a.State is not (ActionState.Proposed or ActionState.Withdrawn)),
            Committees = [.. committees.Select(c => (c.Id, c.Name))],
            Closure = restrictions.Closure,
            Decidable = restrictions.Decidable,
            Page = page,
            IsDraftToCheck = meeting.Document is not null
                && caller.IsOfficer(meeting.CommitteeId) && !caller.IsGroupChat
                && (meeting.MinutesStatus == MinutesStatus.Draft
                    || (meeting.MinutesStatus is null && meeting.Date > today.AddDays(-DaysInDraft))),
            LeadsToOthers = caller.IsOfficer(meeting.CommitteeId) && !caller.IsGroupChat,
        };
    }

    private static ReviewedAction ToReviewedAction(CommitteeRow committee, ActionRow action) => new(
        action.ReferenceIn(committee), action.Text, action.Owner, action.Due, action.DueText,
        action.ItemNumber ?? action.ItemTitle, action.Line)
    {
        IsFromModel = action.IsFromModel, Said = ImportWords.Said(action.Heard, committee.Zone),
    };
}
