namespace CommitteeBot.Store;

/// <param name="Score">The engine's own score, higher is better; comparable within one search only.</param>
internal readonly record struct PassageHit(long PassageId, double Score);

/// <summary>Where to search; null means everywhere that the caller may see.</summary>
internal sealed record PassageScope(IReadOnlyList<long>? CommitteeIds = null, IReadOnlyList<long>? MeetingIds = null, IReadOnlyList<long>? ItemIds = null)
{
    public static PassageScope Everywhere { get; } = new();
}
