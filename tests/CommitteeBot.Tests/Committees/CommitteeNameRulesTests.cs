using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public sealed class CommitteeNameRulesTests
{
    [Theory]
    [InlineData("Harbour Committee", "None")]
    [InlineData("Children’s & Families' Board (South), 2026", "None")]
    [InlineData("Pwyllgor Craffu – Tŷ Newydd", "None")]
    [InlineData("H", "TooShort")]
    [InlineData("2026", "TooShort")]
    [InlineData("Harbour <b>Committee</b>", "Markup")]
    [InlineData("Harbour *Committee*", "Markup")]
    [InlineData("[Harbour](https://example.org)", "Markup")]
    [InlineData("Harbour\nCommittee", "Markup")]
    public void A_name_is_words(string name, string problem) =>
        Assert.Equal(problem, CommitteeNameRules.Check(name).ToString());

    [Theory]
    [InlineData(100, "None")]
    [InlineData(101, "TooLong")]
    [InlineData(300, "TooLong")]
    public void A_name_fits_on_a_card(int length, string problem) =>
        Assert.Equal(problem, CommitteeNameRules.Check(new string('n', length)).ToString());
}
