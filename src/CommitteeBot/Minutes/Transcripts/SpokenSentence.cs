namespace CommitteeBot.Minutes.Transcripts;

/// <summary>A sentence of a transcript.</summary>
/// <param name="Speaker">Null where the transcript doesn't say who spoke.</param>
/// <param name="At">Since the transcript began.</param>
internal sealed record SpokenSentence(string? Speaker, TimeSpan At, string Text);
