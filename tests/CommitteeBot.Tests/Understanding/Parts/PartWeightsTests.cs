using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Tests.Understanding.Parts;

public sealed class PartWeightsTests
{
    [Fact]
    public void Weights_are_read_as_they_were_written()
    {
        var weights = new sbyte[PartModel.States];
        (weights[0], weights[3]) = (-5, 12);
        var model = new PartModel(
            new Dictionary<string, sbyte[]> { ["w to"] = weights }, [[.5f, -.25f]], [[0f, 1.75f]]);
        using var writer = new StringWriter();
        PartWeights.Write(model, writer);

        var read = PartWeights.Read(new StringReader(writer.ToString()));

        Assert.Equal(weights, read.Weights["w to"]);
        Assert.Equal([.5f, -.25f], read.Meaning[0]);
        Assert.Equal([0f, 1.75f], read.Follows[0]);
    }

    [Fact]
    public void The_program_brings_weights_for_every_state() =>
        Assert.Equal(
            (PartModel.States, PartModel.States), (PartModel.Learned.Meaning.Length, PartModel.Learned.Follows.Length));
}
