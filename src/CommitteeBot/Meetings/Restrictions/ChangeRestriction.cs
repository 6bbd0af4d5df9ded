using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Meetings.Roster;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Restrictions;

/// <param name="Audience">Null leaves it; for a new restriction that is the committee's members.</param>
/// <param name="Ground">As written; needed where the item is open.</param>
internal sealed record RestrictRequest(long MeetingId, string Item, RestrictionAudience? Audience, string? Ground, string? PublicInterest, string? ActivityId);

/// <summary>An officer restricts an item, limits it further, keeps it from somebody, sets its day of review, or opens it. Each is written into the audit.</summary>
internal sealed class ChangeRestriction(CommitteeDb db, TimeProvider clock)
{
    private const string HowTo = "Say on which ground, such as: restrict item 7 under paragraph 3 because of the tender prices.";

    public async Task<RosterOutcome> RestrictAsync(Caller caller, RestrictRequest request, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, request.MeetingId, request.Item, cancellation) is not { Item: { } item } opened)
            return NoItem(request.Item);

        var isNew = opened.Restriction is not { LiftedAt: null };
        var ground = request.Ground is { } words ? RestrictionGround.Read(words) : null;
        if (ground is null && (isNew || request.Ground is not null))
            return RosterOutcome.Refused($"That names no ground for keeping the item private: a paragraph (1 to 7) of Schedule 12A, a section of the Freedom of Information Act, or “confidential”. {HowTo} Nothing was changed.");
        if (ground is { NeedsPublicInterest: true } && request.PublicInterest is null)
            return RosterOutcome.Refused($"The law wants the public interest weighed: say why it is better kept private. {HowTo} Nothing was changed.");

        var row = opened.Restriction;
        if (row is null)
        {
            row = new RestrictionRow { CommitteeId = opened.Meeting.CommitteeId, MeetingId = request.MeetingId, ItemKey = request.Item, ItemTitle = item, Ground = ground!.Text, SetBy = caller.Name };
            db.Restrictions.Add(row);
        }

        row.Ground = ground?.Text ?? row.Ground;
        row.PublicInterest = request.PublicInterest ?? row.PublicInterest;
        row.Audience = request.Audience ?? row.Audience;
        row.LiftedAt = null;
        row.LiftedBy = null;
        if (isNew || ground is not null)
            (row.SetAt, row.SetBy) = (clock.GetUtcNow(), caller.Name);
        var whom = row.Audience switch { RestrictionAudience.Officers => "its officers", RestrictionAudience.Chair => "the chair and the officers", _ => "members, chair and officers" };
        Note(caller, opened, AuditKind.Restricted, $"restricted to {row.Audience.ToString().ToLowerInvariant()}", request.ActivityId);
        return RosterOutcome.Success($"{Shown(opened)} is for {whom} now, with its decisions, papers and actions ({row.Ground}).");
    }

    public async Task<RosterOutcome> ExcludeAsync(Caller caller, long meetingId, string item, long personId, string name, bool isExcluded, string? activityId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, meetingId, item, cancellation) is not { Restriction: var row } opened)
            return NoItem(item);
        if (row is not { LiftedAt: null })
            return RosterOutcome.Refused($"{Shown(opened)} is open: everybody may read its minutes, so it cannot be kept from one person. {HowTo}");

        var exclusion = await db.RestrictionExclusions.SingleOrDefaultAsync(x => x.RestrictionId == row.Id && x.PersonId == personId, cancellation);
        if (isExcluded && exclusion is null)
            db.RestrictionExclusions.Add(new RestrictionExclusionRow { RestrictionId = row.Id, PersonId = personId, At = clock.GetUtcNow(), By = caller.Name });
        else if (!isExcluded && exclusion is not null)
            db.RestrictionExclusions.Remove(exclusion);
        Note(caller, opened, AuditKind.Restricted, isExcluded ? "kept from a person with an interest" : "no longer kept from a person", activityId, personId);
        return RosterOutcome.Success(isExcluded ? $"{Shown(opened)} is not shown to {name}." : $"{Shown(opened)} is shown to {name} again, as their role allows.");
    }

    public async Task<RosterOutcome> ReviewAsync(Caller caller, long meetingId, string item, DateOnly? on, string? activityId, CancellationToken cancellation)
    {
        if (on is not { } day)
            return RosterOutcome.Refused("That is no day, so nothing was changed. Say it as in: review item 7 of 8 October on 1 March 2027.");
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, meetingId, item, cancellation) is not { Restriction: var row } opened)
            return NoItem(item);
        if (row is not { LiftedAt: null })
            return RosterOutcome.Refused($"{Shown(opened)} is open, so there is nothing to review.");
        row.ReviewOn = day;
        Note(caller, opened, AuditKind.Restricted, $"to be reviewed on {UkDate.Long(day)}", activityId);
        return RosterOutcome.Success($"The restriction of {Shown(opened, inSentence: true)} is to be reviewed on {UkDate.Long(day)}. It stays until an officer lifts it.");
    }

    public async Task<RosterOutcome> LiftAsync(Caller caller, long meetingId, string item, string? activityId, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (await OpenAsync(caller, meetingId, item, cancellation) is not { Restriction: var row } opened)
            return NoItem(item);
        if (row is not { LiftedAt: null })
            return RosterOutcome.Refused($"{Shown(opened)} is open already.");
        row.LiftedAt = clock.GetUtcNow();
        row.LiftedBy = caller.Name;
        Note(caller, opened, AuditKind.Lifted, "restriction lifted", activityId);
        return RosterOutcome.Success($"{Shown(opened)} is open now, with its decisions, papers and actions.");
    }

    /// <summary>An officer sees that an item is there even where its content is kept from them: somebody has to be able to open it.</summary>
    private async Task<Opened?> OpenAsync(Caller caller, long meetingId, string item, CancellationToken cancellation)
    {
        var officerOf = caller.Roles.Where(r => r.Value >= CommitteeRole.Officer).Select(r => r.Key).ToList();
        if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == meetingId && officerOf.Contains(m.CommitteeId), cancellation) is not { } meeting)
            return null;
        var restriction = await db.Restrictions.SingleOrDefaultAsync(r => r.MeetingId == meetingId && r.ItemKey == item, cancellation);
        var title = restriction?.ItemTitle ?? await db.Items.Where(i => i.MeetingId == meetingId && i.Number == item).OrderBy(i => i.Place).Select(i => i.Title).FirstOrDefaultAsync(cancellation);
        return title is null ? null : new Opened(meeting, title, item, restriction);
    }

    private static RosterOutcome NoItem(string item) => RosterOutcome.Refused($"There is no item {item} in the minutes of that meeting that you can restrict or open, so nothing was changed. Name the meeting, as in “item {item} of 8 October”.");

    private static string Shown(Opened opened, bool inSentence = false) =>
        $"{(inSentence ? "item" : "Item")} {opened.Key}{(opened.Meeting.Date is { } day ? $" of {UkDate.Long(day)}" : "")}";

    private void Note(Caller caller, Opened opened, AuditKind kind, string what, string? activityId, long? about = null) => db.Audit.Add(new AuditRow
    {
        At = clock.GetUtcNow(), Kind = kind, CommitteeId = opened.Meeting.CommitteeId, ByPersonId = caller.PersonId, AboutPersonId = about, What = $"{Shown(opened, inSentence: true)}: {what}", ActivityId = activityId,
    });

    private sealed record Opened(MeetingRow Meeting, string Item, string Key, RestrictionRow? Restriction);
}
