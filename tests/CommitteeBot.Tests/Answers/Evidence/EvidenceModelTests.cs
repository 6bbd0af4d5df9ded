using CommitteeBot.Answers.Evidence;

namespace CommitteeBot.Tests.Answers.Evidence;

public sealed class EvidenceModelTests
{
    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public void The_learned_weights_are_those_of_the_features(bool withMeaning)
    {
        var model = withMeaning ? EvidenceModel.WithMeaning : EvidenceModel.WordsAlone;

        Assert.Equal(
            CandidateFeatures.Names.Order(StringComparer.Ordinal), model.Choice.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            DecisionFeatures.Names.Order(StringComparer.Ordinal), model.Decision.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(model.Answer, .2, .95);
    }

    [Fact]
    public void Nothing_found_is_no_answer() => Assert.Equal(0, EvidenceModel.WordsAlone.Confidence([]));
}
