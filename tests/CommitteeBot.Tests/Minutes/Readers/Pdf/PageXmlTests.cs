using System.Text;
using CommitteeBot.Minutes.Readers.Pdf;

namespace CommitteeBot.Tests.Minutes.Readers.Pdf;

/// <summary>Pages as the tool writes them, with the place and the type of each text.</summary>
public sealed class PageXmlTests
{
    [Fact]
    public void Letters_links_and_bold_come_through() =>
        Assert.Equal(["**Fish & fields** see [the official report](https://example.org/a?b&c)"],
            Text(
                """<text top="100" left="100" width="300" height="16" font="0"><b>Fish &amp; ﬁelds</b> see """
                    + """<a href="https://example.org/a?b&amp;c">the oﬀicial report</a></text>"""));

    [Fact]
    public void A_link_to_another_page_of_the_document_is_text() =>
        Assert.Equal(
            ["Contents"],
            Text(
                """<text top="100" left="100" width="60" height="16" font="0">"""
                    + """<a href="pages.html#3">Contents</a></text>"""));

    [Fact]
    public void Larger_type_is_a_heading_and_the_largest_is_the_first() =>
        Assert.Equal(["# Board", "", "## Lifts", "", "Both lifts of the north block were running again."], Text(
            """<text top="100" left="100" width="60" height="30" font="2">Board</text>""",
            """<text top="150" left="100" width="60" height="20" font="1">Lifts</text>""",
            """
                <text top="190" left="100" width="370" height="16" font="0">Both lifts of the north block were running again.</text>
                """));

    [Fact]
    public void Initials_beside_a_paragraph_stand_behind_its_end() =>
        Assert.Equal(["The contractor would be asked for the whole of the repair plan by the end of May.      RC"], Text(
            """
                <text top="100" left="100" width="560" height="16" font="0">The contractor would be asked for the whole of the repair</text>
                """,
            """<text top="101" left="750" width="20" height="16" font="0">RC</text>""",
            """<text top="120" left="100" width="220" height="16" font="0">plan by the end of May.</text>"""));

    [Fact]
    public void A_raised_ending_belongs_to_its_line() =>
        Assert.Equal(["On 9th June the board met again in the usual place."], Text(
            """<text top="100" left="100" width="40" height="16" font="0">On 9</text>""",
            """<text top="97" left="140" width="10" height="10" font="3">th</text>""",
            """
                <text top="100" left="150" width="330" height="16" font="0"> June the board met again in the usual place.</text>
                """));

    /// <summary>
    /// Wider than a space, narrower than what the tool takes for a gap: only the other rows show where the column
    /// begins.
    /// </summary>
    [Fact]
    public void Columns_a_letter_apart_are_told_from_words() =>
        Assert.Equal(
            [
                "| **Action** | **Owner** | **By when** |", "| aaaa aaaa | aaaaaa aaaaaaa | aa aaa |",
                "| aaaa aaaa aaaa | aaaa | aaa |",
            ],
            Text(
            """<text top="100" left="100" width="48" height="16" font="0"><b>Action</b></text>""",
            """<text top="100" left="230" width="40" height="16" font="0"><b>Owner</b></text>""",
            """<text top="100" left="358" width="56" height="16" font="0"><b>By when</b></text>""",
            """<text top="135" left="100" width="72" height="16" font="0">aaaa aaaa</text>""",
            """<text top="135" left="230" width="176" height="16" font="0">aaaaaa aaaaaaa aa aaa</text>""",
            """<text top="170" left="100" width="162" height="16" font="0">aaaa aaaa aaaa aaaa</text>""",
            """<text top="170" left="358" width="24" height="16" font="0">aaa</text>"""));

    [Fact]
    public void What_is_no_page_gives_nothing() => Assert.Empty(Pages("<text top=\n<text top="u8.ToArray(), 100));

    /// <summary>The tool's output comes as the pipe brings it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void A_piece_may_end_anywhere_in_a_line(int length)
    {
        var xml = Page(
            """<text top="100" left="100" width="300" height="16" font="0"><b>Caf&#233; – ﬁelds</b> and</text>""",
            """<text top="130" left="100" width="60" height="16" font="2">Board</text>""");
        Assert.Equal(["**Café – fields** and", "", "# Board"], PageJoin.Join(Pages(xml, length)));
    }

    private static IReadOnlyList<string> Text(params string[] texts) => PageJoin.Join(Pages(Page(texts), int.MaxValue));

    private static List<PrintedPage> Pages(byte[] xml, int length)
    {
        var read = new PageXml();
        foreach (var piece in xml.Chunk(length))
            read.Append(piece);
        return read.Pages;
    }

    private static byte[] Page(params string[] texts) => Encoding.UTF8.GetBytes(string.Join('\n',
    [
        """<page number="1" position="absolute" top="0" left="0" height="1188" width="918">""",
        """<fontspec id="0" size="14" family="A" color="#000000"/>""", """<fontspec id="1" size="18" family="A" color="#000000"/>""",
        """<fontspec id="2" size="27" family="A" color="#000000"/>""", """<fontspec id="3" size="9" family="A" color="#000000"/>""",
        .. texts, "</page>", "",
    ]));
}
