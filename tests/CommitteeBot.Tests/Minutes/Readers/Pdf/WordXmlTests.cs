using CommitteeBot.Minutes.Readers.Pdf;

namespace CommitteeBot.Tests.Minutes.Readers.Pdf;

public sealed class WordXmlTests
{
    private const string Page =
        """
        <doc>
          <page width="612.0" height="792.0">
            <word xMin="72.0" yMin="100.0" xMax="100.0" yMax="112.0">Fish &amp; ﬁelds</word>
            <word xMin="bad" yMin="1" xMax="2" yMax="3">lost</word>
          </page>
          <page width="612.0" height="792.0">
          </page>
        </doc>
        """;

    [Fact]
    public void Each_word_has_its_place_in_the_measure_of_the_lines() =>
        Assert.Equal(
            new WordBox(108, 150, 150, 168, "Fish & fields"), Assert.Single(WordXml.Read(Page)[0]));

    [Fact]
    public void A_page_without_words_is_a_page() => Assert.Equal([1, 0], WordXml.Read(Page).Select(p => p.Count));

    [Fact]
    public void Words_of_other_pages_are_not_put_into_these() =>
        Assert.Null(WordXml.Place([new PrintedPage(900, [])], WordXml.Read(Page)));

    [Fact]
    public void Words_of_the_same_pages_are() =>
        Assert.Equal([1, 0], WordXml.Place([new PrintedPage(900, []), new PrintedPage(900, [])], WordXml.Read(Page))!
            .Select(p => p.Words.Count));
}
