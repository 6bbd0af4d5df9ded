namespace CommitteeBot.Minutes;

/// <summary>
/// The reason why a whole document is closed: it says so itself, or its words about privacy don't tell what they close.
/// </summary>
/// <param name="IsInDoubt">An officer has to say what is open; until then nobody below an officer reads any of
/// it.</param>
internal sealed record DocumentClosure(bool IsInDoubt, IReadOnlyList<PrivacyCue> Cues);

/// <summary>The printed words by which business may have been private.</summary>
internal sealed record PrivacyCue(int Line, string Words);
