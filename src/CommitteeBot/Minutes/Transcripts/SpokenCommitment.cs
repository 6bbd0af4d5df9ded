namespace CommitteeBot.Minutes.Transcripts;

/// <summary>A sentence of a call in which somebody takes something on.</summary>
/// <param name="Text">As minutes would put it.</param>
/// <param name="Owner">As it was said; null where nobody is named.</param>
/// <param name="At">Since the transcript began.</param>
internal sealed record SpokenCommitment(string Text, string? Owner, TimeSpan At, double Likelihood);
