using CommitteeBot.Minutes.Readers.Pdf;

namespace CommitteeBot.Tests.Minutes.Readers.Pdf;

public sealed class PageTests
{
    private const string Long = "The committee heard that the depot had been closed for a week and";

    /// <summary>A table over several pages has its head at the top of each; no footer is written so.</summary>
    [Fact]
    public void The_head_of_a_table_is_no_furniture_of_the_page()
    {
        string[] page = ["No    Action                    Who     Due", "1     Ring the depot            JA      30/6"];
        Assert.Contains("Action", string.Join('\n', Text(page, page, page)), StringComparison.Ordinal);
    }

    [Fact]
    public void Running_headers_footers_and_page_numbers_go() =>
        Assert.Equal(["Text of page b.", "Text of page c.", "Text of page d.", "Text of page e."],
            Text(
                [
                    .. Enumerable.Range(1, 4).Select(
                        n =>
                            (string[])[
                                "  Harbour Board minutes", "", $"Text of page {(char)('a' + n)}.", "",
                                $"Page {n} of 4"])]).Where(l =>
                    l.Length > 0));

    [Fact]
    public void What_stands_at_the_edge_of_one_page_only_stays() =>
        Assert.Equal(["HARBOUR BOARD", "", "Text."], Text(["HARBOUR BOARD", "", "Text."]));

    [Fact]
    public void A_sentence_that_comes_again_at_another_place_is_no_footer() =>
        Assert.Equal(
            2,
            Text(["One.", "", "It was agreed."], ["Two.", "", "Three.", "", "It was agreed."])
                .Count(l => l == "It was agreed."));

    [Fact]
    public void A_numbered_heading_that_comes_twice_stays() =>
        Assert.Equal(2, Text(["1. Purpose", "", "One."], ["1. Purpose", "", "Two."]).Count(l => l == "1. Purpose"));

    [Fact]
    public void What_a_browser_prints_around_a_page_goes() =>
        Assert.Equal(
            ["Minutes"],
            Text(["22/11/2026, 14:05         Minutes of June", "", "Minutes", "", "https://example.org/m.html     1/1"]));

    [Fact]
    public void A_wrapped_paragraph_is_one_line_again() =>
        Assert.Equal(
            [Long + " that nobody had been told.", "Short", "lines stay."],
            Text([Long, "that nobody had been told.", "Short", "lines stay."]));

    [Fact]
    public void A_paragraph_goes_on_over_the_end_of_a_page() =>
        Assert.Equal([Long + " that nobody knew."], Text([Long], ["that nobody knew."]));

    [Theory]
    [InlineData(
        "The committee heard that the depot would be closed for half-", "term.",
        "The committee heard that the depot would be closed for half-term.")]
    [InlineData(
        "The committee heard of the depot, and that the whole commit-", "tee had to go.",
        "The committee heard of the depot, and that the whole committee had to go.")]
    public void A_word_broken_at_the_end_of_a_line_is_whole(string line, string next, string whole) =>
        Assert.Equal([whole], Text([line, next]));

    [Fact]
    public void Columns_stay_apart() =>
        Assert.Equal(
            ["Ann Lee      Clerk", "Bo Ray      Chair of the board"],
            Text(["Ann Lee       Clerk", "Bo Ray        Chair of the board"]));

    [Fact]
    public void A_new_point_begins_a_line_however_full_the_one_before_is() =>
        Assert.Equal([Long, "2. Apologies"], Text([Long, "2. Apologies"]));

    [Fact]
    public void Points_whose_bullets_are_only_drawn_get_one() =>
        Assert.Equal(
            [Long + " more.", "- Ann Lee", "- Bo Ray", "  - Co Poe"],
            Text([Long, "more.", "   Ann Lee", "   Bo Ray", "      Co Poe"]));

    [Fact]
    public void Three_columns_under_each_other_are_a_table() =>
        Assert.Equal(["| Action | Owner | By when |", "| Ring the depot | Clerk | 3 May |"],
            Text(["Action             Owner      By when", "Ring the depot     Clerk      3 May"]));

    [Fact]
    public void Cells_of_several_lines_are_one_row() =>
        Assert.Equal(["| Action | Owner | By when |",
            "| Ring all depots tomorrow and again | Clerk | 3 May |", "| Write | Ann Lee | 4 May |"],
            Text(["Action             Owner      By when", "Ring all depots    Clerk      3 May", "tomorrow and again",
                "Write              Ann Lee    4 May"]));

    [Fact]
    public void A_line_of_three_columns_alone_stays_as_it_is() =>
        Assert.Equal(["Signed      Chair      Date"], Text(["Signed          Chair          Date"]));

    private static IReadOnlyList<string> Text(params string[][] pages) =>
        PageJoin.Join(PageFurniture.Remove([.. pages.Select(PrintedPage.FromLines)]));
}
