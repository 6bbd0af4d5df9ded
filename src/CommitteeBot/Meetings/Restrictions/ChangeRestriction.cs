using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Restrictions;

/// <param name="Audience">Null leaves it; for a new restriction that is the committee's members.</param>
/// <param name="Ground">As written; needed where the item is open.</param>
internal sealed record RestrictRequest(long MeetingId, string Item, RestrictionAudience? Audience, string? Ground,
    string? PublicInterest, string? ActivityId);

/// <summary>
/// Restricts an item, limits it further, keeps it from one person, sets its review date or opens it, at an officer's
/// request. Each change is audited.
/// </summary>
internal sealed class ChangeRestriction(CommitteeDb db, TimeProvider clock)
{
    public async Task<RosterOutcome> RestrictAsync(Caller caller, RestrictRequest request,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, request.MeetingId, request.Item, cancellation) is not { Item: { } item } opened)
            return NoItem(request.Item);

        var isNew = opened.Restriction is not { LiftedAt: null };
        var ground = request.Ground is { } words ? RestrictionGround.Read(words) : null;
        if (ground is null && (isNew || request.Ground is not null))
            return RosterOutcome.Refused(RestrictionWords.NoGround);
        if (ground is { NeedsPublicInterest: true } && request.PublicInterest is null)
            return RosterOutcome.Refused(RestrictionWords.PublicInterest);

        var row = opened.Restriction;
        if (row is null)
        {
            row = new RestrictionRow { CommitteeId = opened.Meeting.CommitteeId, MeetingId = request.MeetingId,
                ItemKey = request.Item, ItemTitle = item, Ground = ground!.Text, SetBy = caller.Name };
            db.Restrictions.Add(row);
        }

        row.Ground = ground?.Text ?? row.Ground;
        row.PublicInterest = request.PublicInterest ?? row.PublicInterest;
        row.Audience = request.Audience ?? row.Audience;
        row.LiftedAt = null;
        row.LiftedBy = null;
        if (isNew || ground is not null)
            (row.SetAt, row.SetBy) = (clock.GetUtcNow(), caller.Name);
        var whom = row.Audience switch { RestrictionAudience.Officers => "its officers",
            RestrictionAudience.Chair => "the chair and the officers", _ => "members, chair and officers" };
        Note(caller, opened, AuditKind.Restricted, $"restricted to {row.Audience.ToString().ToLowerInvariant()}",
            request.ActivityId);
        return RosterOutcome.Success(RestrictionWords.Restricted(Shown(opened), whom, row.Ground));
    }

    public async Task<RosterOutcome> ExcludeAsync(Caller caller, long meetingId, string item, long personId,
        string name, bool isExcluded, string? activityId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, meetingId, item, cancellation) is not { Restriction: var row } opened)
            return NoItem(item);
        if (row is not { LiftedAt: null })
            return RosterOutcome.Refused(RestrictionWords.OpenToAll(Shown(opened)));

        var exclusion = await db.RestrictionExclusions.SingleOrDefaultAsync(
            x => x.RestrictionId == row.Id && x.PersonId == personId, cancellation);
        if (isExcluded && exclusion is null)
            db.RestrictionExclusions.Add(
                new RestrictionExclusionRow { RestrictionId = row.Id, PersonId = personId, At = clock.GetUtcNow(),
                By = caller.Name });
        else if (!isExcluded && exclusion is not null)
            db.RestrictionExclusions.Remove(exclusion);
        Note(caller, opened, AuditKind.Restricted,
            isExcluded ? "kept from a person with an interest" : "no longer kept from a person", activityId, personId);
        return RosterOutcome.Success(
            isExcluded ? RestrictionWords.KeptFrom(Shown(opened), name)
            : RestrictionWords.ShownTo(Shown(opened), name));
    }

    public async Task<RosterOutcome> ReviewAsync(Caller caller, long meetingId, string item, DateOnly? on,
        string? activityId, CancellationToken cancellation)
    {
        if (on is not { } day)
            return RosterOutcome.Refused(RestrictionWords.NoDate);
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, meetingId, item, cancellation) is not { Restriction: var row } opened)
            return NoItem(item);
        if (row is not { LiftedAt: null })
            return RosterOutcome.Refused(RestrictionWords.NothingToReview(Shown(opened)));
        row.ReviewOn = day;
        Note(caller, opened, AuditKind.Restricted, $"to be reviewed on {UkDate.Long(day)}", activityId);
        return RosterOutcome.Success(RestrictionWords.ReviewSet(Shown(opened, inSentence: true), day));
    }

    public async Task<RosterOutcome> LiftAsync(Caller caller, long meetingId, string item, string? activityId,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, meetingId, item, cancellation) is not { Restriction: var row } opened)
            return NoItem(item);
        if (row is not { LiftedAt: null })
            return RosterOutcome.Refused(RestrictionWords.AlreadyOpen(Shown(opened)));
        row.LiftedAt = clock.GetUtcNow();
        row.LiftedBy = caller.Name;
        Note(caller, opened, AuditKind.Lifted, "restriction lifted", activityId);
        return RosterOutcome.Success(RestrictionWords.Opened(Shown(opened)));
    }

    /// <summary>
    /// An officer may know that an item exists even if its content is kept from them: somebody has to be able to open
    /// it.
    /// </summary>
    private async Task<Opened?> OpenAsync(Caller caller, long meetingId, string item, CancellationToken cancellation)
    {
        var officerOf = caller.OfficerIds;
        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == meetingId && officerOf.Contains(m.CommitteeId),
            cancellation) is not { } meeting)
            return null;
        var restriction = await db.Restrictions.SingleOrDefaultAsync(
            r => r.MeetingId == meetingId && r.ItemKey == item, cancellation);
        var title = restriction?.ItemTitle ?? await db.Items.Where(i => i.MeetingId == meetingId && i.Number == item)
            .OrderBy(i => i.Place).Select(i => i.Title).FirstOrDefaultAsync(cancellation);
        return title is null ? null : new Opened(meeting, title, item, restriction);
    }

    private static RosterOutcome NoItem(string item) => RosterOutcome.Refused(RestrictionWords.NoItem(item));

    private static string Shown(Opened opened, bool inSentence = false) =>
        $"{(inSentence ? "item" : "Item")} "
            + $"{opened.Key}{(opened.Meeting.Date is { } day ? $" of {UkDate.Long(day)}" : "")}";

    private void Note(Caller caller, Opened opened, AuditKind kind, string what, string? activityId,
        long? about = null) => db.Audit.Add(new AuditRow
    {
        At = clock.GetUtcNow(), Kind = kind, CommitteeId = opened.Meeting.CommitteeId, ByPersonId = caller.PersonId,
            AboutPersonId = about, What = $"{Shown(opened, inSentence: true)}: {what}", ActivityId = activityId,
    });

    private sealed record Opened(MeetingRow Meeting, string Item, string Key, RestrictionRow? Restriction);
}
