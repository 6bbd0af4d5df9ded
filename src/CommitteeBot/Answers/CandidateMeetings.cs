using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Store;

namespace CommitteeBot.Answers;

/// <summary>The meetings that a question can be about, and those that it names.</summary>
internal sealed class CandidateMeetings
{
    /// <summary>
    /// Notes without a date are taken to be of the eight months before the next meeting that they name.
    /// </summary>
    private const int DaysBeforeNext = 240;

    /// <summary>
    /// Every meeting with minutes that the caller may see, oldest first; undated ones by the next meeting that they
    /// name.
    /// </summary>
    public required IReadOnlyList<MeetingRow> All { get; init; }

    public required IReadOnlyDictionary<long, MeetingRow> ById { get; init; }

    /// <summary>Meetings that a calendar or other minutes know and that have no minutes here.</summary>
    public required IReadOnlyList<MeetingRow> WithoutMinutes { get; init; }

    /// <summary>The reports in the papers of each meeting that the caller may see.</summary>
    public required ILookup<long, ReportRow> Reports { get; init; }

    /// <summary>The meetings that corrected a figure, whether or not the caller may see which.</summary>
    public required IReadOnlySet<long> Correcting { get; init; }

    /// <summary>The meetings whose minutes were amended, whether or not the caller may see in what.</summary>
    public required IReadOnlySet<long> Amended { get; init; }

    public static async Task<CandidateMeetings> LoadAsync(
        CommitteeDb db, Caller caller, long? committeeId, CancellationToken cancellation)
    {
        var ids = committeeId is { } one ? caller.CommitteeIds.Where(id => id == one).ToList() : caller.CommitteeIds;
        var kept = new List<KeptMinutes>();
        var reports = new List<ReportRow>();
        foreach (var id in ids)
        {
            kept.Add(await KeptMinutes.OfAsync(db, id, cancellation));
            reports.AddRange(kept[^1].Reports.Where(r => db.MayRead(id, r.RestrictionId)));
        }

        var meetings = kept.SelectMany(k => k.Meetings).ToList();
        return new CandidateMeetings
        {
            Reports = reports.ToLookup(r => r.MeetingId),
            Correcting = kept.SelectMany(k => k.Correcting).ToHashSet(),
            Amended = kept.SelectMany(k => k.Amended).ToHashSet(),
            All = [.. meetings.Where(m => m.Document is not null)
                .OrderBy(m => m.Date ?? m.NextDate?.AddDays(-1) ?? DateOnly.MinValue).ThenBy(m => m.Id)],
            ById = meetings.ToDictionary(m => m.Id),
            WithoutMinutes = [.. meetings.Where(m => m.Document is null).OrderBy(m => m.Date)],
        };
    }

    public IReadOnlyList<MeetingRow> InPeriod(Period period) => [.. All.Where(m => IsIn(m, period))];

    /// <summary>The meeting before or after these among its own committee's.</summary>
    public MeetingRow? Adjacent(IReadOnlyList<long> meetingIds, int step)
    {
        if (ById.GetValueOrDefault(step < 0 ? meetingIds[0] : meetingIds[^1]) is not { } from)
            return null;
        var own = All.Where(m => m.CommitteeId == from.CommitteeId).ToList();
        return own.FindIndex(m => m.Id == from.Id) is var at and >= 0 ? own.ElementAtOrDefault(at + step) : null;
    }

    /// <summary>Meetings whose pack holds reports for a meeting of that period.</summary>
    public IReadOnlyList<MeetingRow> WithReportsFor(Period period) =>
        [.. All.Where(m => Reports[m.Id].Any(r => r.ForMeetingOn is { } day && period.Contains(day)))];

    /// <summary>True where a calendar or other minutes announced a meeting then.</summary>
    public bool IsPlanned(Period period) =>
        WithoutMinutes.Any(m => m.Date is { } date && period.Contains(date))
            || All.Any(m => m.NextDate is { } next && period.Contains(next));

    private static bool IsIn(MeetingRow meeting, Period period) => meeting.Date is { } date
        ? period.Contains(date)
        : !period.IsDay && meeting.NextDate is { } next && period.From < next
            && (period.IsLong || !period.Contains(next)) && period.To >= next.AddDays(-DaysBeforeNext);
}
