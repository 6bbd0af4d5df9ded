namespace CommitteeBot.Committees;

/// <summary>What a document holds: the minutes of a meeting, the reports of a pack, or both bound together.</summary>
internal enum DocumentKind
{
    Minutes,
    Reports,
    MinutesAndReports,
}
