using CommitteeBot.Minutes.Parsing.Actions;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions;

public sealed class CellPeopleTests
{
    private static readonly CellPeople Names = new(Sample.WithItem("Noted.").Attendance);

    [Theory]
    [InlineData("Jo Ashworth")]
    [InlineData("JA / PB")]
    [InlineData("J. Ashworth and Cllr Booth")]
    [InlineData("the Clerk")]
    public void Names_initials_and_offices_of_the_meeting_are_known(string cell) => Assert.True(Names.AreKnown(cell));

    [Theory]
    [InlineData("Cllr Marsh", true)]
    [InlineData("Robin Fell", true)]
    [InlineData("RF", true)]
    [InlineData("All", true)]
    [InlineData("Premises", false)]
    [InlineData("County Council", false)]
    [InlineData("Write to Jo Ashworth", false)]
    [InlineData("", false)]
    public void Others_can_be_people_too(string cell, bool arePeople) =>
        Assert.Equal((arePeople, false), (Names.ArePeople(cell), Names.AreKnown(cell)));
}
