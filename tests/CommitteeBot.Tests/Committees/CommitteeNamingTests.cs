using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public class CommitteeNamingTests
{
    [Theory]
    [InlineData("HARBOUR & TOURISM COMMITTEE", "Harbour and Tourism Committee")]
    [InlineData("The Harbour Committee", "harbour committee")]
    [InlineData("Harbour  Committee.", "Harbour Committee")]
    public void Two_ways_of_printing_a_name_mean_one_committee(string a, string b) =>
        Assert.Equal(CommitteeNaming.Key(a), CommitteeNaming.Key(b));

    [Fact]
    public void Another_committee_is_another_key() =>
        Assert.NotEqual(CommitteeNaming.Key("Harbour Committee"), CommitteeNaming.Key("Harbour Sub-Committee"));

    [Theory]
    [InlineData("HARBOUR AND TOURISM COMMITTEE", "Harbour and Tourism Committee")]
    [InlineData("  Harbour   Committee ", "Harbour Committee")]
    [InlineData("NHS Harbour Board", "NHS Harbour Board")]
    public void A_name_is_shown_as_a_name_and_not_as_a_heading(string printed, string shown) =>
        Assert.Equal(shown, CommitteeNaming.DisplayName(printed));

    [Theory]
    [InlineData("Community Outcomes Meeting", "COM")]
    [InlineData("Harbour & Tourism Committee", "HTC")]
    [InlineData("Committee", "COM")]
    [InlineData("Board of the Friends of Old Harbour Town", "BFOH")]
    public void A_prefix_comes_from_the_initials(string name, string prefix) =>
        Assert.Equal(prefix, CommitteeNaming.Prefix(name, new HashSet<string>()));

    [Fact]
    public void A_taken_prefix_is_not_given_again() =>
        Assert.Equal("HTCB", CommitteeNaming.Prefix("Harbour Tourism Council", new HashSet<string> { "HTC", "HTCA" }));
}
