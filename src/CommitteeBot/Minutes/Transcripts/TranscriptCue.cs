namespace CommitteeBot.Minutes.Transcripts;

/// <summary>A few words of a transcript, which seldom are a sentence.</summary>
/// <param name="At">Since the transcript began; below zero where the call was recorded from before.</param>
internal sealed record TranscriptCue(TimeSpan At, string? Speaker, string Text);
