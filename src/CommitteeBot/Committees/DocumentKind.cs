namespace CommitteeBot.Committees;

/// <summary>
/// The content of a document: the minutes of a meeting, the reports of a pack, or both bound together.
/// </summary>
internal enum DocumentKind
{
    Minutes,
    Reports,
    MinutesAndReports,
}
