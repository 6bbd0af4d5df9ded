using CommitteeBot.Minutes.Readers.Pdf;

namespace CommitteeBot.Tests.Minutes.Readers.Pdf;

public sealed class PageTests
{
    private const string Long = "The committee heard that the depot had been closed for a week and";

    [Fact]
    public void Running_headers_footers_and_page_numbers_go()
    {
        var pages = PageFurniture.Remove([.. Enumerable.Range(1, 4).Select(n => new List<string> { "  Harbour Board minutes", "", $"Text of page {(char)('a' + n)}.", "", $"Page {n} of 4" })]);
        Assert.Equal(["Text of page b.", "Text of page c.", "Text of page d.", "Text of page e."], PageJoin.Join(pages).Where(l => l.Length > 0));
    }

    [Fact]
    public void What_stands_at_the_edge_of_one_page_only_stays() =>
        Assert.Equal(["HARBOUR BOARD", "", "Text."], PageJoin.Join(PageFurniture.Remove([["HARBOUR BOARD", "", "Text."]])));

    [Fact]
    public void A_numbered_heading_that_comes_twice_stays()
    {
        var pages = PageFurniture.Remove([["1. Purpose", "", "One."], ["1. Purpose", "", "Two."]]);
        Assert.Equal(2, PageJoin.Join(pages).Count(l => l == "1. Purpose"));
    }

    [Fact]
    public void What_a_browser_prints_around_a_page_goes() =>
        Assert.Equal(["Minutes"], PageJoin.Join(PageFurniture.Remove([["22/11/2026, 14:05         Minutes of June", "", "Minutes", "", "https://example.org/m.html     1/1"]])));

    [Fact]
    public void A_wrapped_paragraph_is_one_line_again() =>
        Assert.Equal([Long + " that nobody had been told.", "Short", "lines stay."], PageJoin.Join([[Long, "that nobody had been told.", "Short", "lines stay."]]));

    [Fact]
    public void A_paragraph_goes_on_over_the_end_of_a_page() =>
        Assert.Equal([Long + " that nobody knew."], PageJoin.Join([[Long], ["that nobody knew."]]));

    [Fact]
    public void A_word_broken_at_the_end_of_a_line_is_whole() =>
        Assert.Equal(["The committee heard that the depot would be closed for half-term."], PageJoin.Join([["The committee heard that the depot would be closed for half-", "term."]]));

    [Fact]
    public void Margin_marks_and_columns_stay_apart() =>
        Assert.Equal(["The clerk will ring the depot and say when the lorries come           MW", "Ann Lee       Clerk"],
            PageJoin.Join([["The clerk will ring the depot and say when the lorries come           MW", "Ann Lee       Clerk"]]));

    [Fact]
    public void A_new_point_begins_a_line_however_full_the_one_before_is() =>
        Assert.Equal([Long, "2. Apologies"], PageJoin.Join([[Long, "2. Apologies"]]));

    [Fact]
    public void Points_whose_bullets_are_only_drawn_get_one() =>
        Assert.Equal([Long + " more.", "   - Ann Lee", "   - Bo Ray"], PageJoin.Join([[Long, "more.", "   Ann Lee", "   Bo Ray"]]));

    [Fact]
    public void Three_columns_under_each_other_are_a_table() =>
        Assert.Equal(["| Action | Owner | By when |", "| Ring the depot | Clerk | 3 May |"],
            PageJoin.Join([["Action             Owner      By when", "Ring the depot     Clerk      3 May"]]));

    [Fact]
    public void A_line_of_three_columns_alone_stays_as_it_is() =>
        Assert.Equal(["Signed          Chair          Date"], PageJoin.Join([["Signed          Chair          Date"]]));
}
