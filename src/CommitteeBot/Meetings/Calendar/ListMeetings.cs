using CommitteeBot.Committees;
using CommitteeBot.Meetings.Apologies;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Meetings.Calendar;

/// <summary>
/// The meetings of a committee around today: the upcoming ones with their open questions, and the last ones held.
/// </summary>
internal sealed class ListMeetings(CommitteeDb db, TimeProvider clock)
{
    private const int MaxPast = 6;

    public async Task<MeetingList> RunAsync(Caller caller, long committeeId, CancellationToken cancellation)
    {
        var committee = await db.Committees.AsNoTracking()
            .SingleAsync(c => c.Id == committeeId && caller.CommitteeIds.Contains(c.Id), cancellation);
        var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
        var coming = await Shown()
            .Where(m => m.CommitteeId == committeeId && m.Date >= today && m.State != MeetingState.Held)
            .OrderBy(m => m.Date).ThenBy(m => m.Start).ToListAsync(cancellation);
        var past = await Shown().Include(m => m.Document)
            .Where(m => m.CommitteeId == committeeId && (m.State == MeetingState.Held || m.Date < today))
            .OrderByDescending(m => m.Date).Take(MaxPast).ToListAsync(cancellation);
        var views = new CalendarViews(db);
        var next = coming.Find(m => m.State == MeetingState.Planned);
        return new MeetingList(committee, coming, past, today)
        {
            Views = (await views.CreateAsync(coming, cancellation)).ToDictionary(v => v.Id),
            Conflicts = await views.ConflictsAsync(committeeId, today, cancellation),
            Apologies = next is null ? []
                : [.. (await MeetingApologies.ActiveAsync(db, next.Id, cancellation)).Where(a => !a.IsUnclear)
                .Select(MeetingApologies.Describe)],
            CanSettle = caller.IsOfficer(committeeId),
        };
    }

    /// <summary>Without meetings whose addition was undone.</summary>
    private IQueryable<MeetingRow> Shown() => db.Meetings.AsNoTracking()
        .Where(m => m.State != MeetingState.Cancelled
            || !db.MeetingEvents.Any(
            u => u.MeetingId == m.Id
            && db.MeetingEvents.Any(e => e.Id == u.UndoesEventId && e.Change == MeetingChange.Added)));
}

internal sealed record MeetingList(CommitteeRow Committee, IReadOnlyList<MeetingRow> Upcoming,
    IReadOnlyList<MeetingRow> Past, DateOnly Today)
{
    public IReadOnlyDictionary<long, MeetingView> Views { get; init; } = new Dictionary<long, MeetingView>();

    /// <summary>The open conflicts about upcoming meetings.</summary>
    public IReadOnlyList<ConflictView> Conflicts { get; init; } = [];

    /// <summary>Received for the next meeting.</summary>
    public IReadOnlyList<string> Apologies { get; init; } = [];

    public bool CanSettle { get; init; }

    public MeetingRow? Next => Upcoming.FirstOrDefault(m => m.State == MeetingState.Planned);
}
