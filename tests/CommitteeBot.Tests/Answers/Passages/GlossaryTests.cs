using CommitteeBot.Answers.Passages;

namespace CommitteeBot.Tests.Answers.Passages;

public sealed class GlossaryTests
{
    [Theory]
    [InlineData("at the Inner Basin Pontoon (IBP) today", "ibp")]
    [InlineData("the Register of Ships and Boats (RSB)", "rsb")]
    [InlineData("the night patrol (NP) went out", "np")]
    [InlineData("the crane (see below)", null)]
    [InlineData("Okafor (HM)", null)]
    [InlineData("the Quay (XYZ)", null)]
    public void Learns_what_a_bracket_explains(string text, string? letters) =>
        Assert.Equal(letters, Glossary.Find(text).FirstOrDefault().Letters);
}
