namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <summary>Where a sentence stands in its item.</summary>
internal readonly record struct SentencePlace(bool LooksBack, bool IsListedOrStatus, bool IsResolution);
