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
    public void Columns_a_letter_apart_are_told_from_words()
    {
        var page = Pages(
            Page(
                """<text top="100" left="100" width="48" height="16" font="0"><b>Action</b></text>""",
                """<text top="100" left="230" width="40" height="16" font="0"><b>Owner</b></text>""",
                """<text top="100" left="358" width="56" height="16" font="0"><b>By when</b></text>""",
                """<text top="135" left="100" width="72" height="16" font="0">Ring them</text>""",
                """<text top="135" left="230" width="152" height="16" font="0">Jo Ashworthy May</text>""",
                """<text top="170" left="100" width="162" height="16" font="0">Send it to all Pat</text>""",
                """<text top="170" left="358" width="24" height="16" font="0">May</text>"""),
            int.MaxValue)[0];
        var placed = PlacedWord.OnOwnLines(page,
        [
            Word("Action", 100, 148, 100), Word("Owner", 230, 270, 100),
            Word("By", 358, 374, 100), Word("when", 378, 414, 100),
            Word("Ring", 100, 132, 135), Word("them", 136, 172, 135), Word("Jo", 230, 246, 135),
            Word("Ashworthy", 250, 350, 135), Word("May", 358, 382, 135), Word("Send", 100, 132, 170),
            Word("it", 136, 152, 170), Word("to", 156, 172, 170),
            Word("all", 176, 200, 170), Word("Pat", 230, 262, 170),
            Word("May", 358, 382, 170),
        ]);
        Assert.Equal(
            [
                "| **Action** | **Owner** | **By when** |",
                "| Ring them | Jo Ashworthy | May |",
                "| Send it to all | Pat | May |",
            ],
            PageJoin.Join([placed]));

        static WordBox Word(string text, double left, double right, double top) =>
            new(left, right, top, top + 16, text);
    }

    /// <summary>The tool runs texts of neighbouring cells together that stand half a line apart.</summary>
    [Fact]
    public void A_cell_in_the_middle_of_its_row_is_no_part_of_the_line_beside_it()
    {
        var page = Pages(
            Page(
                """<text top="100" left="100" width="300" height="16" font="0">1 Ring them Jo</text>""",
                """<text top="116" left="130" width="70" height="16" font="0">again</text>"""),
            int.MaxValue)[0];
        var placed = PlacedWord.OnOwnLines(page,
        [
            new(100, 108, 108, 124, "1"), new(130, 162, 100, 116, "Ring"), new(166, 200, 100, 116, "them"),
            new(384, 400, 108, 124, "Jo"), new(130, 170, 116, 132, "again"),
        ]);
        Assert.Equal(
            ["Ring them", "1|Jo", "again"],
            placed.Rows.Select(r => string.Join('|', r.Segments.Select(s => s.Text))));
    }

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
        """<fontspec id="0" size="14" family="A" color="#000000"/>""",
        """<fontspec id="1" size="18" family="A" color="#000000"/>""",
        """<fontspec id="2" size="27" family="A" color="#000000"/>""",
        """<fontspec id="3" size="9" family="A" color="#000000"/>""",
        .. texts, "</page>", "",
    ]));
}
