namespace CommitteeBot.Store;

/// <summary>In how many of the passages that a reader may read each stem of a question stands.</summary>
/// <param name="Passages">How many there are in all.</param>
internal sealed record StemCounts(IReadOnlyDictionary<string, int> ByStem, long Passages);

/// <param name="RestrictionId">Null for open passages.</param>
internal readonly record struct PassageCount(long CommitteeId, long? RestrictionId, int Count);

/// <summary>
/// Differs once passages were added, restricted, opened or moved to another committee: counts made before are out of
/// date.
/// </summary>
internal readonly record struct PassageVersion(long LastPassage, RestrictionVersion Restrictions, long Meetings);

/// <summary>Differs once anything was restricted or opened, on whichever node.</summary>
/// <param name="Standing">How many restrictions stand.</param>
/// <param name="Numbers">The sum of their ids.</param>
/// <param name="Moments">The sum of the moments at which restrictions were set and lifted, in milliseconds.</param>
internal readonly record struct RestrictionVersion(long Standing, long Numbers, long Moments);
