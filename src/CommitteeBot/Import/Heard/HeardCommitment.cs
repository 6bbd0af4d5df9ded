namespace CommitteeBot.Import.Heard;

/// <summary>What somebody took on in a call.</summary>
/// <param name="Owner">As it was said.</param>
/// <param name="SaidAt">Null where the source doesn't tell.</param>
internal sealed record HeardCommitment(string Text, string? Owner, DateTimeOffset? SaidAt);
