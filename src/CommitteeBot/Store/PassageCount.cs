namespace CommitteeBot.Store;

/// <param name="RestrictionId">Null for open passages.</param>
internal readonly record struct PassageCount(long CommitteeId, long? RestrictionId, int Count);

/// <summary>
/// Differs once passages were added, restricted, opened or moved to another committee: counts made before are out of
/// date.
/// </summary>
internal readonly record struct PassageVersion(long LastPassage, long Restrictions, long Meetings);
