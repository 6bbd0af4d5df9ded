using CommitteeBot.Import;

namespace CommitteeBot.Tests.Import;

public sealed class ItemMatcherTests
{
    [Theory]
    [InlineData("Lease of the boatyard", "", "Lease of the Boatyard", "", true)]
    [InlineData("Lease of boatyard", "", "Boatyard lease", "", true)]
    [InlineData(
        "Exempt item", "The offer for the boatyard was thirty thousand pounds", "Property",
        "The offer for the boatyard was thirty thousand pounds and was declined", true)]
    [InlineData("Lease of the boatyard", "", "Railings", "", false)]
    [InlineData(
        "Exempt item", "The offer for the boatyard was thirty thousand pounds", "Railings",
        "The railings along the quay need paint this summer", false)]
    public void Title_or_text_tell_the_matter(
        string title, string text, string otherTitle, string otherText, bool same) =>
        Assert.Equal(
            same,
            ItemMatcher.Find(
                new ComparedItem("4", title, text), [new ComparedItem("9", otherTitle, otherText)]).Same.Count > 0);

    [Fact]
    public void A_title_that_stands_twice_is_decided_by_the_text()
    {
        var (same, _) = ItemMatcher.Find(
            new ComparedItem("4", "Exempt item", "The offer for the boatyard was thirty thousand pounds"),
            [
                new ComparedItem("4", "Exempt item", "Pay of the harbour master and two deputies"),
                new ComparedItem("5", "Exempt item", "The offer for the boatyard was thirty thousand pounds"),
            ]);
        Assert.Equal([1], same);
    }
}
