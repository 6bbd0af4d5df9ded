using CommitteeBot.Committees;
using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class PeopleInLineTests
{
    private static readonly KnownPerson[] People =
    [
        new(1, "Ivan Brand-Hall", ["Clerk"], ["IB"], HasLeft: false),
        new(2, "Karen Voss", ["Director of Place"], ["KV"], HasLeft: false),
        new(3, "Mark Price", ["Councillor, Vice-Chair"], [], HasLeft: false),
    ];

    [Theory]
    [InlineData("ring the depot with karen voss", "karen voss")]
    [InlineData("Ms Voss and IB to meet", "Ms Voss|IB")]
    [InlineData("Ivan BH, could you", "Ivan BH")]
    [InlineData("dir of place to price it", "dir of place")]
    [InlineData("the Clerk, the depot", "Clerk")]
    [InlineData("KV's list", "KV")]
    [InlineData("karens to ring the depot", "karen")]
    [InlineData("order forty chairs and clerks", "")]
    [InlineData("mark it as read at a good price", "")]
    [InlineData("Mark to price it", "Mark")]
    [InlineData("in place of the other", "")]
    public void Each_is_found_in_any_form_by_which_they_are_known(string line, string names) =>
        Assert.Equal(names, string.Join('|', PeopleInLine.Find(line, People).Select(p => p.Name)));
}
