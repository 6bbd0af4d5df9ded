namespace CommitteeBot.Minutes.Parsing.Actions.Commitments;

/// <param name="Text">The sentence as printed, without its number.</param>
internal sealed record CommitmentSentence(
    string Text, int Line, IReadOnlyList<(Commitment Commitment, double[] Features)> Commitments)
{
    /// <summary>
    /// How likely it is that something is taken on in it, 0 to 1; 0 where its grammar is none of that.
    /// </summary>
    public double Likelihood { get; } =
        Commitments.Select(c => CommitmentModel.Learned.Likelihood(c.Features)).DefaultIfEmpty().Max();

    /// <summary>Whether it is proposed as an action on the word of the weights alone.</summary>
    public bool IsSure => Likelihood >= CommitmentModel.Learned.Least;

    public Commitment Likeliest =>
        Commitments.MaxBy(c => CommitmentModel.Learned.Likelihood(c.Features)).Commitment;
}
