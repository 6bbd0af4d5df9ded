using CommitteeBot.Committees;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;

namespace CommitteeBot.Tests.Minutes.Parsing.Actions.Commitments;

public sealed class KnownPeopleTests
{
    private readonly KnownPeople people = new(
        [new Attendee("Sam Orme", "Ranger", "SO", null, Presence.Present, false, null, 1)]);

    [Theory]
    [InlineData(null, "Nobody")]
    [InlineData("she", "Pronoun")]
    [InlineData("Orme", "Person")]
    [InlineData("SO", "Person")]
    [InlineData("the Clerk", "Person")]
    [InlineData("Cllr Pike and the Clerk", "Person")]
    [InlineData("Pat Booth", "Name")]
    [InlineData("All members", "Group")]
    [InlineData("The Parish Council", "Body")]
    [InlineData("the Ranger", "Person")]
    [InlineData("Mill Lane Water Company", "Outside")]
    [InlineData("The report", "Thing")]
    [InlineData("which", "Thing")]
    public void Tells_who_acts(string? words, string kind) =>
        Assert.Equal(kind, people.KindOf(words is null ? null : new DoerPhrase(words, 0, 1)).ToString());

    [Theory]
    [InlineData("Mr Orme", true, false)]
    [InlineData("The Clerk", false, true)]
    [InlineData("Pat Booth", false, false)]
    public void Tells_those_of_the_list_and_those_in_office(string words, bool isListed, bool isOfficeHolder)
    {
        var doer = new DoerPhrase(words, 0, 1);

        Assert.Equal((isListed, isOfficeHolder), (people.IsListed(doer), KnownPeople.IsOfficeHolder(doer)));
    }
}
