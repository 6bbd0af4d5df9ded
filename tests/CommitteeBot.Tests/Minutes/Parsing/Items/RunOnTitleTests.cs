using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Tests.Minutes.Parsing.Items;

public class RunOnTitleTests
{
    [Fact]
    public void Minutes_in_one_paragraph_are_parted_at_their_numbers()
    {
        var record = Sample.Parse(
            "QUAYSIDE PARISH COUNCIL Minutes of the meeting held on 9th December 2015 Attendance: Chairman Vice Chairman "
                + "Councillors Parish Clerk Mrs D Alder Mrs C Birch J Cedar-Lane MDogwood Mrs J M Elm 13 "
                + "1. Apologies Cllr M Fir - family commitment 2. To agree Minutes of the last meeting Proposed - Cllr "
                + "Birch Seconded - Cllr Cedar-Lane All in favour 3. Matters arising The agreement about potholes had "
                + "not been signed, as it was felt that residents should not pay for this additional service. It was "
                + "agreed that the Clerk would write to the contractor about the saplings beside the cemetery. "
                + "4. Footpaths and Bridleways Contact had not been made with the officer of the county. This would be "
                + "done in the near future. 5. Report from the Lights Mrs Elm thanked everyone who came to the quay. "
                + "6. Date of next meeting The next meeting will be held on 13th January 2016.");

        Assert.Equal(new DateOnly(2015, 12, 9), record.Date);
        Assert.Equal(
            ["Matters arising", "Footpaths and Bridleways", "Report from the Lights"],
            record.Items.Where(i => i.Number is "3" or "4" or "5").Select(i => i.Title));
        Assert.Contains(record.Attendance, p => p.Name == "M Dogwood");
        Assert.Contains(record.Actions, a => a.Text.Contains("write to the contractor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Parish Councillor Training The Chair advised that a place had been found for June.", "Parish Councillor Training")]
    [InlineData("To Plan: The Lantern Parade Councillor Hart said that the band was booked.", "To Plan: The Lantern Parade")]
    [InlineData("Mooring Fees Cllr Hart advised that they had been raised.", "Mooring Fees")]
    public void A_title_may_hold_a_word_that_often_begins_a_sentence(string text, string title) =>
        Assert.Equal(title.Length + 1, RunOnTitle.End(text, 0));

    [Fact]
    public void A_numbered_paragraph_begins_with_its_title_where_the_text_follows_without_a_mark()
    {
        var record = Sample.Parse(
            "Quayside Parish Council\n\nMeeting of 3 January 2018\n\n01/18 Apologies and Welcome There were apologies "
                + "received from Cllr Sam Crane, who was detained by the weather, and from nobody else on this evening "
                + "although several of the members had been expected to stay at home.\n\n02/18 Moorings Contract The "
                + "contract for the moorings had been sent to all of the members before the meeting, and they were "
                + "content with it, so that it could be signed on the following day.\n");

        Assert.Equal(["Apologies and Welcome", "Moorings Contract"], record.Items.Select(i => i.Title));
    }

    [Fact]
    public void Minutes_without_items_keep_their_text_decisions_and_actions()
    {
        var record = Sample.Parse(
            "Quayside Committee, 3 January 2018\n\nThe meeting spoke about the cranes at some length and heard the "
                + "harbour master. It was agreed that the Clerk would write to the owner of the cranes.\n");

        Assert.Empty(record.Items);
        Assert.Single(record.Decisions);
        Assert.Single(record.Actions);
        Assert.Contains(record.Passages, p => p.Text.Contains("cranes at some length", StringComparison.Ordinal));
        Assert.Contains(record.Warnings, w => w.Text.Contains("hard to read", StringComparison.Ordinal));
    }
}
