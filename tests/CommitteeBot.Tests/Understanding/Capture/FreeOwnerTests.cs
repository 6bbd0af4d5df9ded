using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

public sealed class FreeOwnerTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        Roster =
        [
            new KnownPerson(1, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false),
            new KnownPerson(2, "Karen Voss", ["Director of Place"], ["KV"], HasLeft: false),
        ],
    };

    [Theory]
    [InlineData("karen, if you would ring the depot", "ring the depot", "karen")]
    [InlineData("Karen ring the depot about the lock", "ring the depot about the lock", "Karen")]
    [InlineData("Karen was going to look at the lock", "look at the lock", "Karen")]
    [InlineData("the Clerk promised us a map", "a map", "Clerk")]
    [InlineData("Ivan and Karen would like to see it done: will meet the depot", null, null)]
    [InlineData("KV & IB: meet the depot", "meet the depot", "KV & IB")]
    [InlineData("I'd better ring the depot", "ring the depot", "me")]
    [InlineData("ill ring the depot", "ring the depot", "me")]
    [InlineData("ring Karen about the lock", null, null)]
    [InlineData("Karen's lock is broken", null, null)]
    public void Who_is_to_do_it_is_told_by_what_stands_around_the_name(string line, string? task, string? owner) =>
        Assert.Equal((task, owner), FreeOwner.Extract(line, null, Context) is { } free ? (free.Text, free.Owner) : (null, null));

    [Fact]
    public void Who_the_words_around_it_named_has_it() =>
        Assert.Equal(("ring the depot", "Karen"), FreeOwner.Extract("She's to ring the depot", "Karen", Context));
}
