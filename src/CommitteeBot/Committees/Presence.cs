namespace CommitteeBot.Committees;

/// <summary>The list of the minutes in which a person is named.</summary>
internal enum Presence
{
    Present,
    InAttendance,
    Apologies,
}
