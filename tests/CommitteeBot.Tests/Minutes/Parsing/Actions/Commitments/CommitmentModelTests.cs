using CommitteeBot.Minutes.Parsing.Actions.Commitments;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions.Commitments;

public sealed class CommitmentModelTests
{
    [Fact]
    public void Every_weight_is_a_feature_s() =>
        Assert.Empty(CommitmentModel.Learned.Weights.Keys.Except(CommitmentFeatures.Names));

    [Theory]
    [InlineData("The Clerk agreed to write to the bus company.", "The council agreed to support the bus company.")]
    [InlineData("The Clerk agreed to mend the gate.", "The Clerk had agreed to mend the gate.")]
    [InlineData("The Clerk would mend the gate.", "The County Council would mend the gate.")]
    [InlineData("That the Clerk write to the owner.", "That the minutes be approved.")]
    [InlineData("A paper to be brought to the next meeting.", "A form to be completed for each visit.")]
    public void What_somebody_took_on_is_likelier_than_what_nobody_did(string commitment, string other) =>
        Assert.True(Likelihood(commitment) > Likelihood(other) + .2);

    private static double Likelihood(string sentence)
    {
        var words = new SentenceWords(sentence);
        return CommitmentFinder.Find(words).Max(
            c => CommitmentModel.Learned.Likelihood(
                CommitmentFeatures.Of(c, new KnownPeople([]), words, sentence, default)));
    }
}
