using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>What every command of the calendar does alike: who may, which meeting is meant, on whose word.</summary>
internal sealed class CalendarAccess(CommitteeDb db, TimeProvider time)
{
    /// <summary>All officers speak with one voice: the later word counts.</summary>
    public const string ChatKey = "chat";

    private const int MaxNamed = 5;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public Task<CommitteeRow> CommitteeAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var ids = caller.CommitteeIds;
        return db.Committees.SingleAsync(c => c.Id == committeeId && ids.Contains(c.Id), cancellation);
    }

    public DateOnly Today(CommitteeRow committee) => CommitteeDay.At(Now, committee.Zone);

    /// <summary>Null for an officer; for everybody else why not, and who could.</summary>
    public async Task<MeetingRefusal?> OfficersOnlyAsync(Caller caller, CommitteeRow committee, string what, CancellationToken cancellation)
    {
        if (caller.RoleIn(committee.Id) >= CommitteeRole.Officer)
            return null;
        var today = Today(committee);
        var officers = await db.Memberships.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer && (m.LeftOn == null || m.LeftOn > today))
            .OrderBy(m => m.Id).Select(m => m.Office == null ? m.Person!.Name : m.Person!.Name + ", " + m.Office).Take(MaxNamed).ToListAsync(cancellation);
        return new MeetingRefusal(
            $"Nothing was changed: {what} of the {committee.Name} is kept by its officers.",
            officers.Count == 0 ? "Ask the clerk of the committee." : $"Ask one of them: {string.Join("; ", officers)}.");
    }

    public ChangeSource SourceFor(Caller caller, CommitteeRow committee, string? activityId) => new(
        MeetingSource.Chat, ChatKey, $"{caller.Name} in chat, {UkDate.Long(Today(committee))}", caller.Name, caller.PersonId, activityId, Now);

    /// <summary>The meetings that are planned and to come and that the words name; without words the next one.</summary>
    public async Task<IReadOnlyList<MeetingRow>> UpcomingAsync(CommitteeRow committee, MeetingPhrase? phrase, CancellationToken cancellation)
    {
        var today = Today(committee);
        var coming = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.State == MeetingState.Planned && m.Date >= today)
            .OrderBy(m => m.Date).ThenBy(m => m.Start).ToListAsync(cancellation);
        return phrase is null ? [.. coming.Take(1)] : phrase.IsLast ? [] : coming.FindAll(m => Is(m, phrase));
    }

    /// <summary>The one meeting to come that is meant; else why there is none, or which there are.</summary>
    public async Task<(MeetingRow? Meeting, MeetingRefusal? Refused)> FindOneUpcomingAsync(CommitteeRow committee, MeetingPhrase? phrase, CancellationToken cancellation)
    {
        var found = await UpcomingAsync(committee, phrase, cancellation);
        if (found is [var only])
            return (only, null);
        if (found.Count > 1)
        {
            return (null, new MeetingRefusal(
                $"“{phrase!.Words}” fits {found.Count} meetings of the {committee.Name}, so nothing was changed: {string.Join("; ", found.Take(MaxNamed).Select(m => MeetingView.When(MeetingBook.ValuesFrom(m))))}.",
                "Say it again with the day of the one that you mean."));
        }

        var all = phrase is null ? [] : await AllUpcomingAsync(committee, cancellation);
        return (null, new MeetingRefusal(
            phrase is null ? $"No meeting of the {committee.Name} is planned, so nothing was changed." : $"The {committee.Name} has no meeting to come that is “{phrase.Words}”, so nothing was changed.",
            all.Count == 0 ? "An officer can put one in: “next meeting 3 December 2:30pm Town Hall”." : $"Planned are: {string.Join("; ", all.Take(MaxNamed).Select(m => MeetingView.When(MeetingBook.ValuesFrom(m))))}."));
    }

    /// <summary>A meeting to come or, where none fits, the latest one held: for what may be looked at.</summary>
    public async Task<MeetingRow?> FindAnyAsync(CommitteeRow committee, MeetingPhrase? phrase, CancellationToken cancellation)
    {
        if ((await UpcomingAsync(committee, phrase, cancellation)) is [var first, ..])
            return first;
        return phrase is null ? null : await LatestHeldAsync(committee, phrase.IsLast ? null : phrase, cancellation);
    }

    /// <summary>The latest meeting held that the words name; without words the latest.</summary>
    public async Task<MeetingRow?> LatestHeldAsync(CommitteeRow committee, MeetingPhrase? phrase, CancellationToken cancellation)
    {
        var today = Today(committee);
        var held = await db.Meetings.Where(m => m.CommitteeId == committee.Id && m.Date != null && (m.State == MeetingState.Held || (m.Date < today && m.State == MeetingState.Planned)))
            .OrderByDescending(m => m.State == MeetingState.Held && m.Date <= today).ThenByDescending(m => m.Date).ToListAsync(cancellation);
        return phrase is null ? held.FirstOrDefault() : held.FindAll(m => Is(m, phrase)).MaxBy(m => m.Date);
    }

    private Task<List<MeetingRow>> AllUpcomingAsync(CommitteeRow committee, CancellationToken cancellation)
    {
        var today = Today(committee);
        return db.Meetings.AsNoTracking().Where(m => m.CommitteeId == committee.Id && m.State == MeetingState.Planned && m.Date >= today)
            .OrderBy(m => m.Date).ToListAsync(cancellation);
    }

    private static bool Is(MeetingRow meeting, MeetingPhrase phrase) => meeting.Date is { } date
        && (phrase.Day is null || date.Day == phrase.Day) && (phrase.Month is null || date.Month == phrase.Month) && (phrase.Year is null || date.Year == phrase.Year);
}
