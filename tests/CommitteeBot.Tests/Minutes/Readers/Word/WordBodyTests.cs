using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static CommitteeBot.Tests.Minutes.Readers.Word.WordBuilder;

namespace CommitteeBot.Tests.Minutes.Readers.Word;

public sealed class WordBodyTests
{
    [Fact]
    public async Task Changes_are_taken_as_accepted()
    {
        var body = "<w:p><w:r><w:t xml:space=\"preserve\">The rent is </w:t></w:r>"
            + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>£212</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>£221</w:t></w:r></w:ins>"
            + "<w:moveFrom w:id=\"3\" w:author=\"a\"><w:r><w:t> "
            + "once</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t></w:r></w:p>";
        Assert.Equal("The rent is £221.", await ReadAsync(Make(body)));
    }

    [Fact]
    public async Task A_deleted_end_of_a_paragraph_joins_it_to_the_next()
    {
        var body = P("One half", "<w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr>") + P(" and the other.");
        Assert.Equal("One half and the other.", await ReadAsync(Make(body)));
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        var gone = "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr><w:tc>"
            + P("Old") + "</w:tc><w:tc>" + P("Row") + "</w:tc></w:tr>";
        Assert.Equal("| New | Row |", await ReadAsync(Make($"<w:tbl>{gone}{Row("New", "Row")}</w:tbl>")));
    }

    [Fact]
    public async Task A_table_gives_a_row_a_line() =>
        Assert.Equal(
            "| Action | Owner |\n| Ring the depot | Clerk |",
            await ReadAsync(Make($"<w:tbl>{Row("Action", "Owner")}{Row("Ring the depot", "Clerk")}</w:tbl>")));

    [Fact]
    public async Task Minutes_laid_out_in_a_table_read_as_a_page()
    {
        var said = P("Minutes") + P("The minutes were agreed.") + P("The clerk will sign them.");
        Assert.Equal(
            "4 Minutes\nThe minutes were agreed.\nThe clerk will sign them.      MW",
            await ReadAsync(Make($"<w:tbl>{Row("4", said, "MW")}</w:tbl>")));
    }

    [Fact]
    public async Task Headers_footers_notes_and_comments_stay_out()
    {
        var document = Make(
            "<w:p><w:r><w:t>Agreed.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference "
                + "w:id=\"0\"/></w:r></w:p>",
            more: main =>
            {
                main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(new Run(new Text("DRAFT"))));
                main.AddNewPart<FooterPart>().Footer = new Footer(new Paragraph(new Run(new Text("Page 1"))));
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                    new Footnote(new Paragraph(new Run(new Text("See above.")))) { Id = 2 });
                main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
                    new Comment(new Paragraph(new Run(new Text("Sure?")))) { Id = "0" });
            });
        Assert.Equal("Agreed.", await ReadAsync(document));
    }

    [Fact]
    public async Task A_text_box_is_read_once()
    {
        var box = "<w:txbxContent>" + P("In the box") + "</w:txbxContent>";
        var body =
            "<w:p><w:r><w:t>Beside it</w:t></w:r><w:r><mc:AlternateContent><mc:Choice "
                + "Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData "
                + $"uri=\"x\"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox>"
            + $"{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Assert.Equal("Beside it\nIn the box", await ReadAsync(Make(body)));
    }

    [Fact]
    public async Task Tabs_line_breaks_links_and_bold_are_kept()
    {
        var body =
            "<w:p><w:r><w:t>Ann Lee</w:t><w:tab/><w:t>Clerk</w:t><w:br/></w:r><w:r><w:rPr><w:b/></w:rPr>"
                + "<w:t>Action</w:t></w:r><w:hyperlink r:id=\"l1\"><w:r><w:t>report</w:t></w:r></w:hyperlink></w:p>";
        var document = Make(
            body,
            more: main => main.AddHyperlinkRelationship(new Uri("https://example.org/report"), isExternal: true, "l1"));
        Assert.Equal("Ann Lee\tClerk\n**Action**[report](https://example.org/report)", await ReadAsync(document));
    }

    [Fact]
    public async Task Signs_that_look_like_marks_stay_text() =>
        Assert.Equal(@"5 * 3, \*absent, a_b and &lt;b>", await ReadAsync(Make(P("5 * 3, *absent, a_b and &lt;b&gt;"))));

    [Fact]
    public async Task Space_between_paragraphs_is_an_empty_line()
    {
        const string spaced = "<w:spacing w:after=\"160\"/>";
        Assert.Equal("One\n\nTwo\nThree", await ReadAsync(Make(P("One", spaced) + P("Two") + P("Three"))));
    }

    [Fact]
    public async Task A_table_of_contents_is_not_read_twice()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"toc 1\"/></w:style>";
        Assert.Equal(
            "1. Welcome",
            await ReadAsync(Make(P("1. Welcome ... 3", "<w:pStyle w:val=\"T1\"/>") + P("1. Welcome"), styles: styles)));
    }

    [Fact]
    public async Task An_address_that_is_none_does_not_stop_the_reading()
    {
        var document = Make(
            "<w:p><w:r><w:t>Agreed.</w:t></w:r></w:p>",
            more: main => main.AddHyperlinkRelationship(new Uri("https://mended.example"), true, "l1"));
        Assert.Equal(
            "Agreed.",
            await ReadAsync(
                HostileFiles.Rewritten(
                    document, "word/_rels/document.xml.rels",
                    x => x.Replace("https://mended.example", "http://[bad", StringComparison.Ordinal))));
    }
}
