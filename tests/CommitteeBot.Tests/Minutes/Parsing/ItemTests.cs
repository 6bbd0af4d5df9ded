namespace CommitteeBot.Tests.Minutes.Parsing;

public sealed class ItemTests
{
    [Theory]
    [InlineData("1. Welcome|1", "2. Paths|2", "3. Any other business|3")]
    [InlineData("1\\. WELCOME|1", "2\\. PATHS|2", "3\\. ANY OTHER BUSINESS|3")]
    [InlineData("**1.Welcome**|1", "**2.Paths**|2", "**3.Any other business**|3")]
    [InlineData("## 1. Welcome|1", "## 2. Paths|2", "## 3. Any other business|3")]
    [InlineData(
        "<p><strong>1. Welcome</strong></p>|1", "<p><strong>2. Paths</strong></p>|2",
        "<p><strong>3. Any other business</strong></p>|3")]
    [InlineData("Item 1: Welcome|1", "Item 2: Paths|2", "Item 3: Any other business|3")]
    [InlineData("37/20 Welcome|37/20", "38/20 Paths|38/20", "39/20 Any other business|39/20")]
    [InlineData("23/001 Welcome|23/001", "23/002 Paths|23/002", "23/003 Any other business|23/003")]
    [InlineData("1 Welcome|1", "2 Paths|2", "3 Any other business|3")]
    [InlineData("1.0 Welcome|1.0", "2.0 Paths|2.0", "3.0 Any other business|3.0")]
    [InlineData("A. Welcome|A", "B. Paths|B", "C. Any other business|C")]
    [InlineData("## Welcome|", "## Paths|", "## Any other business|")]
    [InlineData("**Welcome**|", "**Paths**|", "**Any other business**|")]
    [InlineData("WELCOME|", "PATHS|", "ANY OTHER BUSINESS|")]
    [InlineData("Welcome|", "Paths|", "Any other business|")]
    public void Reads_headings_however_a_body_prints_them(params string[] headings)
    {
        var parts = headings.Select(h => h.Split('|')).ToList();
        var text = "Hatherley Common Trust\n\n9 June 2020\n\nPresent: Jo Ashworth, Pat Booth\n\n" +
            string.Concat(
                parts.Select(
                    p =>
                        p[0]
                            + "\n\nThe trustees talked about it for a long while and nothing in particular came of "
                            + "it.\n\n"));

        var items = Sample.Parse(text).Items;

        Assert.Equal(["welcome", "paths", "any other business"], items.Select(i => i.Title.ToLowerInvariant()));
        Assert.Equal(parts.Select(p => p[1].Length == 0 ? null : p[1]), items.Select(i => i.Number));
    }

    [Fact]
    public void A_heading_in_capitals_ends_where_its_text_begins()
    {
        var items = Sample.Parse(
            "Present: Jo Ashworth\n\n1. OPEN FORUM A walker spoke of the mud.\n\n2. PATHS (north side) – update on "
                + "works Cllr Booth had walked them.\n\n3. GATES: nothing to report.").Items;

        Assert.Equal(["OPEN FORUM", "PATHS (north side) – update on works", "GATES"], items.Select(i => i.Title));
    }

    [Fact]
    public void A_heading_that_lost_its_line_break_is_found_behind_a_full_stop()
    {
        var record = Sample.Parse(
            "Present: Jo Ashworth\n\n1. GATES Mended.\n\n2. PATHS Walked.\n\nACTIONS: Clerk to mow. 3. BENCHES The "
                + "bench is new.\n\n4. TREES Felled.");

        Assert.Equal(["1", "2", "3", "4"], record.Items.Select(i => i.Number));
        Assert.Equal("Clerk to mow.", Assert.Single(record.Actions).Text);
    }

    [Fact]
    public void Lists_inside_an_item_are_not_items()
    {
        var items = Sample.Parse(
            """
            Present: Jo Ashworth

            1. PATHS

            2. BENCHES

            1. Long Lane. The bench is rotten.

            2. Mill Green

            The bench is new.

            3. TREES

            All well.
            """).Items;

        Assert.Equal(["PATHS", "BENCHES", "TREES"], items.Select(i => i.Title));
    }

    [Fact]
    public void A_number_used_twice_makes_two_items_and_a_warning()
    {
        var record = Sample.Parse(
            "Present: Jo Ashworth\n\n1. Paths\n\nFine.\n\n2. Gates\n\nFine.\n\n2. Trees\n\nFine.\n\n3. "
                + "Benches\n\nFine.");

        Assert.Equal(["1", "2", "2", "3"], record.Items.Select(i => i.Number));
        Assert.Contains(record.Warnings, w => w.Text == "Two items have the number 2." && w.Line == 11);
    }

    [Fact]
    public void A_paragraph_that_begins_with_a_figure_is_no_item()
    {
        var items = Sample.Parse(
            "Present: Jo Ashworth\n\n1. Paths\n\n2 walkers fell in 2018.\n\n4,567 people came.\n\n2. "
                + "Gates\n\nFine.").Items;

        Assert.Equal(["Paths", "Gates"], items.Select(i => i.Title));
    }

    [Fact]
    public void Issues_of_a_software_project_are_items()
    {
        var items = Sample.Parse(
            "# Foo council 2022-03-16\n\n## Present\n\n* Ann Archer @aa\n\n## Agenda\n\n### foo/foo\n\n* Unflag import "
                + "[#41](https://example.org/41)\n\nNo objection.\n\n* Add policy "
                + "[#42](https://example.org/42)\n\nMore next week.\n\n## Upcoming Meetings\n\n* none").Items;

        Assert.Equal([("#41", "Unflag import"), ("#42", "Add policy")], items.Select(i => (i.Number, i.Title)));
    }

    [Fact]
    public void An_exclusion_restricts_the_items_behind_it_until_the_meeting_is_open_again()
    {
        var items = Sample.Parse(
            """
            Present: Jo Ashworth

            1. Exclusion of the public

            RESOLVED that under section 100A(4) of the Local Government Act 1972 the public be excluded for the
            following items, which involve exempt information as in paragraph 3 of Part 1 of Schedule 12A.

            2. Lease of the mill

            Noted.

            3. Staffing

            Noted. The public were readmitted.

            4. Date of next meeting

            To be confirmed.
            """).Items;

        Assert.Equal([false, true, true, false], items.Select(i => i.Restricted is not null));
        Assert.Contains("100A(4)", items[1].Restricted);
        Assert.Contains("paragraph 3 of Part 1 of Schedule 12A", items[1].Restricted);
    }
}
