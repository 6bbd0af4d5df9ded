using CommitteeBot.Committees;
using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class OfficeInShortTests
{
    private static readonly KnownPerson[] People =
    [
        new(1, "Karen Voss", ["Director of Works"], [], HasLeft: false),
        new(2, "Ivan Brand", ["Director of Piers"], [], HasLeft: false),
        new(3, "Mina East", ["Member Services Officer"], [], HasLeft: false),
        new(5, "Noor Ash", ["Piers and Streets Warden"], [], HasLeft: false),
        new(6, "Dev Low", ["Deputy Housing Convener"], [], HasLeft: false),
        new(4, "Old Hand", ["Berths Manager"], [], HasLeft: true),
    ];

    [Theory]
    [InlineData("the director", "Karen Voss|Ivan Brand")]
    [InlineData("member services", "Mina East")]
    [InlineData("the officer", "Mina East")]
    [InlineData("the streets warden", "Noor Ash")]
    [InlineData("housing convener", "")]
    [InlineData("works", "")]
    [InlineData("the manager", "")]
    public void A_part_of_an_office_means_whoever_has_such_a_one(string said, string names) =>
        Assert.Equal(names, string.Join('|', OfficeInShort.Find(said, People).Select(p => p.Name)));
}
