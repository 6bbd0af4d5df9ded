using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>A meeting, planned or held. Local date and time; the zone is the committee's.</summary>
internal sealed class MeetingRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }

    /// <summary>Null where the minutes print no date.</summary>
    public DateOnly? Date { get; set; }

    public TimeOnly? Start { get; set; }
    public TimeOnly? End { get; set; }
    public string? Venue { get; set; }
    public string? Chair { get; set; }
    public MeetingState State { get; set; }
    public MinutesStatus? MinutesStatus { get; set; }

    /// <summary>The meeting that confirmed these minutes.</summary>
    public long? ConfirmedByMeetingId { get; set; }

    /// <summary>The meeting whose minutes were taken at this one, and whether they were confirmed.</summary>
    public DateOnly? PreviousDate { get; set; }
    public bool PreviousConfirmed { get; set; }

    /// <summary>
    /// The minutes (or the pack of reports) that were read; null for a meeting known from a calendar only.
    /// </summary>
    public DocumentRow? Document { get; set; }

    /// <summary>The next meeting, as these minutes announce it.</summary>
    public DateOnly? NextDate { get; set; }
    public TimeOnly? NextTime { get; set; }
    public string? NextVenue { get; set; }
    public DateOnly? NextReplaces { get; set; }
    public string? NextText { get; set; }
    public int? NextLine { get; set; }

    public List<AttendanceRow> Attendance { get; } = [];
    public List<ItemRow> Items { get; } = [];
    public List<PassageRow> Passages { get; } = [];
    public List<DecisionRow> Decisions { get; } = [];
    public List<CorrectionRow> Corrections { get; } = [];
    public List<MotionRow> Motions { get; } = [];
    public List<InterestRow> Interests { get; } = [];
    public List<AttendanceChangeRow> AttendanceChanges { get; } = [];
    public List<FutureItemRow> FutureItems { get; } = [];
    public List<ReportRow> Reports { get; } = [];
}

internal enum MeetingState
{
    Planned,
    Held,
    Cancelled,
}
