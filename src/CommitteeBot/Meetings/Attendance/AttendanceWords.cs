namespace CommitteeBot.Meetings.Attendance;

/// <summary>The headings of attendance lists.</summary>
internal static class AttendanceWords
{
    public const string Present = "Present";
    public const string InAttendance = "In attendance";
    public const string Apologies = "Apologies";
    public const string Expected = "Expected";
    public const string ApologiesReceived = "Apologies received";
    public const string Unclear = "Unclear who is meant";
    public const string None = "none";

    public const string Attendance = "Attendance";
}
