using static CommitteeBot.Tests.Minutes.Readers.Word.WordBuilder;

namespace CommitteeBot.Tests.Minutes.Readers.Word;

public sealed class WordNumberingTests
{
    private static readonly string Outline =
        $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "decimal", "%1.")}{Level(1, "decimal", "%1.%2")}"
            + $"{Level(2, "lowerLetter", "(%3)")}{Level(3, "lowerRoman", "%4)")}</w:abstractNum>" +
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>" +
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>" +
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
            + "w:val=\"1\"/></w:lvlOverride></w:num>";

    [Fact]
    public async Task Numbers_are_written_as_they_are_printed()
    {
        var text = await Read(Outline, (1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 0), (1, 1));
        Assert.Equal(["1.", "1.1", "1.2", "(a)", "(b)", "i)", "2.", "2.1"], text);
    }

    [Fact]
    public async Task Two_lists_of_one_definition_count_on_together() =>
        Assert.Equal(["1.", "2.", "3."], await Read(Outline, (1, 0), (2, 0), (1, 0)));

    [Fact]
    public async Task A_list_that_starts_over_starts_over_once() =>
        Assert.Equal(["1.", "2.", "1.", "2."], await Read(Outline, (1, 0), (1, 0), (3, 0), (3, 0)));

    [Theory]
    [InlineData("upperRoman", "%1.", 4, "IV.")]
    [InlineData("upperLetter", "%1)", 27, "AA)")]
    [InlineData("decimalZero", "%1", 7, "07")]
    [InlineData("ordinal", "%1", 22, "22nd")]
    [InlineData("cardinalText", "Item %1:", 31, "Item Thirty-one:")]
    [InlineData("decimal", "%1/26", 39, "39/26")]
    [InlineData("none", "", 1, "")]
    [InlineData("bullet", "\uF0B7", 1, "-")]
    public async Task Each_kind_of_number_has_its_print(string format, string print, int start, string printed)
    {
        var numbering =
            $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, format, print, start)}</w:abstractNum><w:num "
                + "w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        Assert.Equal([printed], await Read(numbering, (1, 0)));
    }

    [Fact]
    public async Task Legal_numbering_prints_figures_at_every_level()
    {
        var numbering =
            $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "upperRoman", "%1.")}"
                + $"{Level(1, "decimal", "%1.%2", more: "<w:isLgl/>")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                + "w:val=\"1\"/></w:num>";
        Assert.Equal(["I.", "II.", "2.1"], await Read(numbering, (1, 0), (1, 0), (1, 1)));
    }

    [Fact]
    public async Task A_level_that_never_restarts_counts_on()
    {
        var numbering =
            $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "decimal", "%1.")}"
                + $"{Level(1, "decimal", "M%2", more: "<w:lvlRestart w:val=\"0\"/>")}</w:abstractNum><w:num "
                + "w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        Assert.Equal(["1.", "M1", "2.", "M2"], await Read(numbering, (1, 0), (1, 1), (1, 0), (1, 1)));
    }

    [Fact]
    public async Task A_list_that_nobody_defines_prints_no_number() =>
        Assert.Equal([""], await Read(Outline, (9, 0)));

    [Fact]
    public async Task A_heading_takes_the_number_of_its_style()
    {
        var styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
                + "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var text = await ReadAsync(
            Make(
                P("Apologies", "<w:pStyle w:val=\"H1\"/>")
                    + P("Nobody sent any.") + P("Minutes", "<w:pStyle w:val=\"H1\"/>"),
                Outline, styles));
        Assert.StartsWith("# 1. Apologies", text, StringComparison.Ordinal);
        Assert.EndsWith("# 2. Minutes", text, StringComparison.Ordinal);
    }

    /// <summary>What stands before the word on each line.</summary>
    private static async Task<string[]> Read(string numbering, params (int List, int Level)[] paragraphs)
    {
        var text = await ReadAsync(
            Make(string.Concat(paragraphs.Select(p => Numbered("word", p.List, p.Level))), numbering));
        return [
            .. text.Split('\n')
            .Where(l => l.Length > 0).Select(l => l.Replace("word", "", StringComparison.Ordinal).Trim())];
    }
}
