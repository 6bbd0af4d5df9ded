using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

public class KnownNameTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 24))
    {
        People = ["Dee Collins", "Tom Foster", "Jo Salter-Price", "JR", "Head of Parks"], Mentions = ["Jane Roe"],
    };

    [Theory]
    [InlineData("Dee")]
    [InlineData("Collins")]
    [InlineData("Ms Collins")]
    [InlineData("Dee C")]
    [InlineData("D. Collins")]
    [InlineData("jr")]
    [InlineData("@Jane Roe")]
    [InlineData("Head of Parks")]
    [InlineData("me")]
    [InlineData("Dee, Tom and JR")]
    public void Is_somebody_of_the_committee(string name) => Assert.True(KnownName.Is(name, Context));

    [Theory]
    [InlineData("Brian")]
    [InlineData("great")]
    [InlineData("fun")]
    [InlineData("of")]
    [InlineData("C")]
    [InlineData("Dee Foster")]
    [InlineData("Dee and the band")]
    [InlineData("")]
    public void Is_nobody_that_is_known(string name) => Assert.False(KnownName.Is(name, Context));

    [Theory]
    [InlineData("Dee Collins ring the depot", "Dee Collins")]
    [InlineData("@Jane Roe ring the depot", "@Jane Roe")]
    [InlineData("JR ring the depot", "JR")]
    [InlineData("ring the depot", null)]
    public void A_line_begins_with_the_longest_name(string line, string? name) => Assert.Equal(name, KnownName.Leading(line, Context));
}
