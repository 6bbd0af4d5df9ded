using CommitteeBot.Minutes.Readers.Ocr;

namespace CommitteeBot.Tests.Minutes.Readers.Pictures;

public sealed class WordTableTests
{
    private const string Table = """
        level	page_num	block_num	par_num	line_num	word_num	left	top	width	height	conf	text
        4	1	1	1	1	0	10	10	400	20	-1
        5	1	1	1	1	1	10	10	40	20	90	Ring
        5	1	1	1	1	2	60	10	30	20	80	all
        5	1	1	1	1	3	400	10	20	20	70	MW
        5	1	1	1	2	1	10	40	40	20	90	soon
        5	1	2	1	1	1	10	90	40	20	90	Next
        5	1	2	1	1	2	60	90	40	20	-1
        """;

    [Fact]
    public void Words_become_lines_and_a_wide_space_stays_wide() =>
        Assert.Equal(["Ring all      MW", "soon", "", "Next"], TesseractTable.Read(Table).Lines);

    [Fact]
    public void The_confidence_is_the_mean_over_the_letters() =>
        Assert.Equal(
            ((4 * 90) + (3 * 80) + (2 * 70) + (4 * 90) + (4 * 90)) / 17.0 / 100, TesseractTable.Read(Table).Confidence,
            6);

    [Theory]
    [InlineData("")]
    [InlineData("5\t1\t1")]
    [InlineData("5\tx\ty\tz\t1\t1\ta\tb\tc\td\te\tword")]
    public void A_table_that_is_none_gives_nothing(string table) => Assert.Empty(TesseractTable.Read(table).Lines);
}
