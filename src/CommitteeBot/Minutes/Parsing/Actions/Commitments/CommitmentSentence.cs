namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <param name="Text">The sentence as printed, without its number.</param>
internal sealed record CommitmentSentence(
    string Text, int Line, IReadOnlyList<(Commitment Commitment, double[] Features)> Commitments);
