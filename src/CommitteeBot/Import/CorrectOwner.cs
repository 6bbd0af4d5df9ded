using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <param name="Owner">As the officer wrote it; empty for nobody.</param>
internal sealed record CorrectOwnerRequest(
    long MeetingId, ActionReference Action, string? Owner, int Page, string? ActivityId);

/// <summary>
/// Corrects the owner of a proposed action before it counts, or says who is meant in one that nobody knows to be
/// theirs yet.
/// </summary>
internal sealed class CorrectOwner(CommitteeDb db, TimeProvider time)
{
    public const int MaxText = 200;

    private readonly ReviewAccess access = new(db, time);

    public async Task<ReviewOutcome> HandleAsync(
        Caller caller, CorrectOwnerRequest request, CancellationToken cancellation)
    {
        if (await access.FindMeetingOrCallAsync(caller, request.MeetingId, cancellation) is not { } meeting)
            return new ReviewOutcome.Declined(ImportWords.NotYours);
        var written = string.IsNullOrWhiteSpace(request.Owner) ? null : request.Owner.Trim();
        if (written?.Length > MaxText)
            return new ReviewOutcome.Declined(ImportWords.OwnerTooLong(MaxText));
        var named = db.ActionIds(request.Action);
        var action = await access.Actions(caller, meeting).Include(a => a.CoOwners)
            .SingleOrDefaultAsync(
                a => named.Contains(a.Id) && (a.State == ActionState.Proposed
                    || (a.State == ActionState.Open && a.OwnerPersonId == null && a.CoOwners.Count == 0)),
                cancellation);
        string said;
        if (action is null)
        {
            said = ImportWords.NoLongerWaiting(request.Action);
        }
        else
        {
            await ApplyAsync(
                meeting, action, request.Owner, access.Author(caller, request.ActivityId), cancellation);
            said = ImportWords.OwnerChanged(request.Action, action.Owner);
        }

        return new ReviewOutcome.Shown(
            await new ReviewImport(db, time).CreateAsync(caller, meeting, request.Page, cancellation), said);
    }

    /// <param name="action">With its co-owners.</param>
    public async Task ApplyAsync(
        MeetingRow meeting, ActionRow action, string? owner, ActionAuthor author, CancellationToken cancellation)
    {
        var written = string.IsNullOrWhiteSpace(owner) ? null : owner.Trim();
        var person = written is null ? null : await PersonAsync(meeting, written, cancellation);
        var name = person?.Name ?? written;
        ActionBook.Record(
            action, author, new ActionEntry(ActionChange.Owner, action.Owner, name, ImportWords.CorrectedNote));
        action.Owner = name;
        action.OwnerPersonId = person?.PersonId;
        action.CoOwners.Clear();
    }

    /// <summary>
    /// Abbreviations mean who held the office at that meeting; then the roster is asked. Where it is not clear, what
    /// was written stands.
    /// </summary>
    private async Task<KnownPerson?> PersonAsync(MeetingRow meeting, string written, CancellationToken cancellation)
    {
        var day = meeting.Date is { } date ? CommitteeDay.Start(date, meeting.Committee!.Zone) : access.Now;
        var roster = await new CommitteePeople(db, day).RosterAsync(meeting.CommitteeId, cancellation);
        var attendees = await db.Attendance.AsNoTracking().Where(a => a.MeetingId == meeting.Id).OrderBy(a => a.Place)
            .Select(a => new { a.Name, a.Role, a.Abbreviation }).ToListAsync(cancellation);
        var present = attendees.ConvertAll(a => new KnownPerson(
            roster.Find(m => m.Name.Equals(a.Name, StringComparison.OrdinalIgnoreCase))?.PersonId,
            a.Name,
            One(a.Role),
            One(a.Abbreviation),
            HasLeft: false));
        return PersonMatcher.Find(written, present) is [var then] ? then
            : PersonMatcher.Find(written, roster) is [var now] ? now : null;
    }

    private static IReadOnlyList<string> One(string? text) => text is null ? [] : [text];
}
