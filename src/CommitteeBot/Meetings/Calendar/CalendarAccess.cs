using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>
/// The steps that all commands about the calendar share: the permission, the meeting that is meant, the source of a
/// change.
/// </summary>
internal sealed class CalendarAccess(CommitteeDb db, TimeProvider time)
{
    /// <summary>All officers count as one source, of which the latest statement counts.</summary>
    public const string ChatKey = "chat";

    private const int MaxNamed = 5;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public Task<CommitteeRow> CommitteeAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var ids = caller.CommitteeIds;
        return db.Committees.SingleAsync(c => c.Id == committeeId && ids.Contains(c.Id), cancellation);
    }

    public DateOnly Today(CommitteeRow committee) => CommitteeDay.At(Now, committee.Zone);

    /// <summary>Null for an officer; for everybody else a refusal that names the officers.</summary>
    public async Task<MeetingRefusal?> OfficersOnlyAsync(Caller caller, CommitteeRow committee, string what,
        CancellationToken cancellation)
    {
        if (caller.IsOfficer(committee.Id))
            return null;
        return new MeetingRefusal(
            CalendarWords.OfficersOnly(what, committee.Name),
            CalendarWords.AskOfficers(await OfficersAsync(committee, cancellation)));
    }

    /// <summary>What a meeting's chair may do as well: move it, cancel it, and take that back.</summary>
    public async Task<MeetingRefusal?> ChairOrOfficersOnlyAsync(
        Caller caller, CommitteeRow committee, CancellationToken cancellation) =>
        caller.IsChairOrOfficer(committee.Id)
            ? null
            : new MeetingRefusal(
                CalendarWords.ChairOrOfficersOnly(committee.Name),
                CalendarWords.AskOfficers(await OfficersAsync(committee, cancellation)));

    private async Task<List<string>> OfficersAsync(CommitteeRow committee, CancellationToken cancellation)
    {
        var today = Today(committee);
        return await db.ActiveMembers(today).AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.Role == CommitteeRole.Officer)
            .OrderBy(m => m.Id).Select(m => m.Office == null ? m.Person!.Name : m.Person!.Name + ", " + m.Office)
            .Take(MaxNamed).ToListAsync(cancellation);
    }

    public ChangeSource SourceFor(Caller caller, CommitteeRow committee, string? activityId) => new(
        MeetingSource.Chat, ChatKey, $"{caller.Name} in chat, {UkDate.Long(Today(committee))}", caller.Name,
            caller.PersonId, activityId, Now);

    /// <summary>The planned upcoming meetings that the phrase names; without a phrase the next one.</summary>
    public async Task<IReadOnlyList<MeetingRow>> UpcomingAsync(CommitteeRow committee, MeetingPhrase? phrase,
        CancellationToken cancellation)
    {
        var today = Today(committee);
        var coming = await db.Meetings.Where(
            m => m.CommitteeId == committee.Id && m.State == MeetingState.Planned && m.Date >= today)
            .OrderBy(m => m.Date).ThenBy(m => m.Start).ToListAsync(cancellation);
        return phrase is null ? [.. coming.Take(1)] : phrase.IsLast ? [] : coming.FindAll(m => Is(m, phrase));
    }

    /// <summary>The one upcoming meeting that is meant, or a refusal that lists the candidates.</summary>
    public async Task<(MeetingRow? Meeting, MeetingRefusal? Refused)> FindOneUpcomingAsync(CommitteeRow committee,
        MeetingPhrase? phrase, CancellationToken cancellation)
    {
        var found = await UpcomingAsync(committee, phrase, cancellation);
        if (found is [var only])
            return (only, null);
        if (found.Count > 1)
        {
            return (null, new MeetingRefusal(
                CalendarWords.Several(phrase!.Words, found.Count, committee.Name, Listed(found)),
                    CalendarWords.SayWhichDay));
        }

        var all = phrase is null ? [] : await AllUpcomingAsync(committee, cancellation);
        return (null, new MeetingRefusal(
            phrase is null ? CalendarWords.NonePlanned(committee.Name)
                : CalendarWords.NoUpcoming(committee.Name, phrase.Words),
            all.Count == 0 ? CalendarWords.OfficerCanAdd : CalendarWords.Planned(Listed(all))));
    }

    private static string Listed(IEnumerable<MeetingRow> meetings) =>
        string.Join("; ", meetings.Take(MaxNamed).Select(m => MeetingView.When(MeetingBook.ValuesFrom(m))));

    /// <summary>
    /// An upcoming meeting or, if none fits, the latest one held: for commands that only show something.
    /// </summary>
    public async Task<MeetingRow?> FindAnyAsync(CommitteeRow committee, MeetingPhrase? phrase,
        CancellationToken cancellation)
    {
        if ((await UpcomingAsync(committee, phrase, cancellation)) is [var first, ..])
            return first;
        return phrase is null ? null : await LatestHeldAsync(committee, phrase.IsLast ? null : phrase, cancellation);
    }

    /// <summary>The latest meeting held that the phrase names; without a phrase the latest of all.</summary>
    public async Task<MeetingRow?> LatestHeldAsync(CommitteeRow committee, MeetingPhrase? phrase,
        CancellationToken cancellation)
    {
        var today = Today(committee);
        var held = await db.Meetings.Where(
            m => m.CommitteeId == committee.Id && m.Date != null
            && (m.State == MeetingState.Held || (m.Date < today && m.State == MeetingState.Planned)))
            .OrderByDescending(m => m.State == MeetingState.Held && m.Date <= today).ThenByDescending(m => m.Date)
                .ToListAsync(cancellation);
        return phrase is null ? held.FirstOrDefault() : held.FindAll(m => Is(m, phrase)).MaxBy(m => m.Date);
    }

    private Task<List<MeetingRow>> AllUpcomingAsync(CommitteeRow committee, CancellationToken cancellation)
    {
        var today = Today(committee);
        return db.Meetings.AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && m.State == MeetingState.Planned && m.Date >= today)
            .OrderBy(m => m.Date).ToListAsync(cancellation);
    }

    private static bool Is(MeetingRow meeting, MeetingPhrase phrase) => meeting.Date is { } date
        && (phrase.Day is null || date.Day == phrase.Day) && (phrase.Month is null || date.Month == phrase.Month)
            && (phrase.Year is null || date.Year == phrase.Year);
}
