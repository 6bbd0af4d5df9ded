using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>A person in a meeting's attendance list, with the office and abbreviation held at that meeting.</summary>
internal sealed class AttendanceRow
{
    public long Id { get; set; }
    public long MeetingId { get; set; }
    public MeetingRow? Meeting { get; set; }
    public int Place { get; set; }
    public required string Name { get; set; }
    public string? Role { get; set; }
    public string? Abbreviation { get; set; }
    public string? Organisation { get; set; }
    public Presence Presence { get; set; }
    public bool IsChair { get; set; }
    public string? SubstituteFor { get; set; }
    public int Line { get; set; }
}
