namespace CommitteeBot.Store;

/// <param name="Score">The engine's own score, higher is better; comparable within one search only.</param>
/// <param name="Place">With the meeting, where its neighbours are found.</param>
internal readonly record struct PassageHit(long PassageId, double Score, long MeetingId, int Place, long CommitteeId);

/// <summary>Where to search; null means wherever the unit of work may read.</summary>
internal sealed record PassageFilter(
    IReadOnlyList<long>? CommitteeIds = null, IReadOnlyList<long>? MeetingIds = null,
    IReadOnlyList<long>? ItemIds = null)
{
    public static PassageFilter All { get; } = new();
}

/// <summary>A stretch of one meeting's document, both ends included.</summary>
internal readonly record struct PassageRange(long MeetingId, int From, int To);
