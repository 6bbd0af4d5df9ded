using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Import.Siblings;

/// <summary>A document of the store with its printed lines.</summary>
/// <param name="Siblings">What it was read by, as the store has it; null where it was read for itself.</param>
/// <param name="Plain">Its lines, without any knowledge of others.</param>
internal sealed record KeptDocument(
    long MeetingId, string ContentHash, string Source, string? Siblings, DocumentText Plain);
