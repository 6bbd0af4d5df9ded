using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

public class SpokenAssignmentTests
{
    [Theory]
    [InlineData("NB to ring the depot", "NB")]
    [InlineData("Head of Parks to fell the ash", "Head of Parks")]
    [InlineData("the Clerk to also write to them", "Clerk")]
    [InlineData("@Jane Roe to open up on Saturday", "@Jane Roe")]
    [InlineData("KV & RT to look at it", "KV & RT")]
    public void A_line_as_minutes_put_it_names_a_doer(string line, string who) => Assert.Equal(who, SpokenAssignment.Owner(line));

    [Theory]
    [InlineData("Sam to be honest I'd leave it")]
    [InlineData("good to see everybody")]
    [InlineData("try to get some sleep")]
    [InlineData("sorry to ask again")]
    [InlineData("Tom to you")]
    [InlineData("the vote was seven to two")]
    [InlineData("I'll get the tea")]
    public void Talk_names_none(string line) => Assert.Null(SpokenAssignment.Owner(line));
}
