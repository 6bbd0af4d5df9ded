using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <param name="Owner">As the officer left it in the form; null where the form didn't show it.</param>
/// <param name="Due">The day in the form; null for none.</param>
internal sealed record TickedAction(ActionReference Reference, string? Owner = null, DateOnly? Due = null);

internal sealed record DecideTickedRequest(
    long MeetingId, bool Accepts, IReadOnlyList<TickedAction> Actions, int Page, string? ActivityId);

/// <summary>
/// Accepts the proposed actions that an officer has ticked, with the owner and the date as put right on the card; or
/// rejects those that are named.
/// </summary>
internal sealed class DecideTicked(CommitteeDb db, TimeProvider time)
{
    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(
        Caller caller, DecideTickedRequest request, CancellationToken cancellation)
    {
        if (await access.FindMeetingOrCallAsync(caller, request.MeetingId, cancellation) is not { } meeting)
            return new ReviewOutcome.Declined(ImportWords.NotYours);
        if (request.Actions.Any(a => a.Owner?.Length > CorrectOwner.MaxText))
            return new ReviewOutcome.Declined(ImportWords.OwnerTooLong(CorrectOwner.MaxText));
        var wanted = request.Actions.DistinctBy(a => a.Reference).ToDictionary(a => a.Reference);
        var waiting = await access.Actions(caller, meeting).Include(a => a.CoOwners)
            .Where(a => a.State == ActionState.Proposed).ToListAsync(cancellation);
        var decided = waiting.Where(a => wanted.ContainsKey(a.ReferenceIn(meeting.Committee!))).ToList();
        var author = access.Author(caller, request.ActivityId);
        foreach (var action in decided)
        {
            if (request.Accepts)
                await CorrectAsync(meeting, action, wanted[action.ReferenceIn(meeting.Committee!)], author, cancellation);
            ActionBook.ChangeState(
                action, author, request.Accepts ? ActionState.Open : ActionState.Withdrawn,
                request.Accepts ? ImportWords.AcceptedNote : ImportWords.RejectedNote);
        }

        var unclear = request.Accepts
            ? await new OwnersAtMeeting(db, access.Now).SettleAsync(decided, cancellation)
            : [];
        return new ReviewOutcome.Shown(
            await new ReviewImport(db, time).CreateAsync(caller, meeting, request.Page, cancellation),
            Said(request, decided.Count))
        {
            Press = decided.Count > 0 ? request.ActivityId : null,
            Doubts = [.. unclear.Select(OwnerDoubt.From)],
        };
    }

    private async Task CorrectAsync(
        MeetingRow meeting, ActionRow action, TickedAction form, ActionAuthor author, CancellationToken cancellation)
    {
        if (form.Owner is { } owner && owner.Trim() != (action.Owner ?? ""))
            await new CorrectOwner(db, time).ApplyAsync(meeting, action, owner, author, cancellation);
        if (form.Due is not { } due || due == action.Due)
            return;
        ActionBook.Record(
            action, author, new ActionEntry(ActionChange.Due, Iso(action.Due), Iso(due), ImportWords.CorrectedNote));
        (action.Due, action.DueText) = (due, null);
    }

    private static string Said(DecideTickedRequest request, int decided) => (request.Actions.Count, decided) switch
    {
        (0, _) => ImportWords.NothingTicked,
        (_, 0) => ImportWords.NoActionWaiting,
        _ => request.Accepts ? ImportWords.AcceptedTicked(decided) : ImportWords.RejectedTicked(decided),
    };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
