using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Access;

namespace CommitteeBot.Tests.Understanding.Access;

public sealed class WhoQuestionTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        Roster = [new KnownPerson(1, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false)],
    };

    [Theory]
    [InlineData("who's IB?", "IB")]
    [InlineData("is Ivan Brand a member or only a guest", "Ivan Brand")]
    [InlineData("who is the treasurer", "treasurer")]
    [InlineData("who is to ring IB", null)]
    [InlineData("who is chasing the roofers for IB", null)]
    [InlineData("who's IB again?", "IB")]
    [InlineData("what did Ivan say of the pier", null)]
    public void Who_somebody_is_asks_the_roster(string line, string? name) =>
        Assert.Equal(name, WhoQuestion.Read(line, Context)?.Name);
}
