using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class ReferenceApartTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25)) { Committees = [new(1, "Harbour Committee", "HC")] };

    [Theory]
    [InlineData("close h c ten and hc twenty one", "close HC-10 and HC-21")]
    [InlineData("close room ten", null)]
    [InlineData("move HC 9 December meeting to 16 December", null)]
    [InlineData("move the HC one to 16 December", null)]
    [InlineData("move HC nine december to the tenth", null)]
    [InlineData("h c said so", null)]
    public void A_reference_that_is_dictated_is_joined(string line, string? joined) =>
        Assert.Equal(joined, ReferenceApart.JoinSpoken(line, Context));

    [Theory]
    [InlineData("close hc 4 and HC5", "close hc-4 and HC-5")]
    [InlineData("close HC-4", null)]
    [InlineData("close room 4", null)]
    public void A_reference_is_joined_where_its_letters_are_a_committees(string line, string? joined) =>
        Assert.Equal(joined, ReferenceApart.Join(line, Context));
}
