namespace CommitteeBot.Committees;

/// <summary>How the minutes list a person.</summary>
internal enum Presence
{
    Present,
    InAttendance,
    Apologies,
}
