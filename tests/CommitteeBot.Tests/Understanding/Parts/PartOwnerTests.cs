using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Tests.Understanding.Parts;

public sealed class PartOwnerTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        Roster =
        [
            new KnownPerson(1, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false),
            new KnownPerson(2, "Karen Voss", ["Director of Place"], ["KV"], HasLeft: false),
            new KnownPerson(3, "Karen Moss", [], [], HasLeft: false),
            new KnownPerson(4, "Mina East", ["Harbour Works Manager"], ["ME"], HasLeft: false),
        ],
    };

    [Theory]
    [InlineData("ivan", "Ivan Brand")]
    [InlineData("IB's", "Ivan Brand")]
    [InlineData("the Clerk", "Clerk")]
    [InlineData("Karen", "Karen")]
    [InlineData("mine", "me")]
    [InlineData("me", "me")]
    [InlineData("ME", "Mina East")]
    [InlineData("il", "me")]
    [InlineData("the manager", "Mina East")]
    [InlineData("harbour works", "Mina East")]
    [InlineData("I", "me")]
    [InlineData("the housing team", "housing team")]
    [InlineData("the beacon", null)]
    [InlineData("hmmm", null)]
    public void Only_somebody_known_the_writer_or_a_body_is_meant(string part, string? owner) =>
        Assert.Equal(owner, PartOwner.Of(part, Context));

    [Theory]
    [InlineData("Ivan and me", "Ivan|me", "Ivan Brand and me")]
    [InlineData("Leave it with me, says Ivan", "me|Ivan", "Ivan Brand")]
    [InlineData("job for Ivan, get it over to me", "Ivan|me", "Ivan Brand")]
    [InlineData("nobody", "", null)]
    public void Those_named_together_have_it_together(string line, string parts, string? owners) =>
        Assert.Equal(owners, PartOwner.Together(
            line,
            [
                .. parts.Split('|', StringSplitOptions.RemoveEmptyEntries)
                    .Select(p => new LinePart(PartLabel.Who, p, line.IndexOf(p, StringComparison.Ordinal))),
            ],
            Context));
}
