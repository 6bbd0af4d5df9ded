namespace CommitteeBot.Tests.Minutes.Parsing.Items;

/// <summary>What looks like a heading and is none, and headings that don't look like one.</summary>
public class ItemFinderTests
{
    private const string Head = "Quayside Council\n\nMeeting of 3 January 2018\n\nPresent: Cllr Alder, Cllr Birch\n\n";

    [Theory]
    [InlineData("**Harbour Master**\n\nDated:\n\n\\_\\_\\_\\_\\_\\_\\_")]
    [InlineData("**Boats**\n\n**Cranes**\n\n**Total**\n\n4\n\n7\n\n11")]
    [InlineData("**Proposed by: Cllr Alder**\n\n**Seconded by: Cllr Birch**\n\n**And Resolved:**\n\n"
        + "That the minutes, as circulated before the meeting, be taken as read and signed.")]
    public void A_signature_the_head_of_a_table_and_a_motion_are_no_items(string lines)
    {
        var record = Sample.Parse(
            $"{Head}**Moorings**\n\nThe basin is to be dredged before the winter and the moorings moved.\n\n"
                + $"**Pilotage**\n\nThe pilots asked for a second boat, to be looked at in the summer.\n\n{lines}\n");

        Assert.Equal(["Moorings", "Pilotage"], record.Items.Select(i => i.Title));
    }

    [Fact]
    public void A_number_in_a_line_of_its_own_belongs_to_the_title_below_it()
    {
        var record = Sample.Parse(
            $"{Head}1.\n\nAdoption of Minutes\n\nProposed and seconded, and the Council resolved as follows:\n\n"
                + "“That the draft minutes, as circulated before this meeting, be taken as read and be signed.”\n\n2.\n\n"
                + "Moorings in the basin\n\nThe basin is to be dredged before the winter and the moorings moved.\n\n3.\n\n"
                + "Pilotage\n\nThe pilots asked for a second boat, to be looked at in the summer.\n");

        Assert.Equal(["1", "2", "3"], record.Items.Select(i => i.Number));
        Assert.Equal("Moorings in the basin", record.Items[1].Title);
    }

    [Theory]
    [InlineData("1. Lease of the basin\n\nRESOLVED that the lease be signed.")]
    [InlineData("1. Lease of the basin\nRESOLVED that the lease be signed.\nThe meeting closed at 8 pm.")]
    [InlineData("**1. Lease of the basin**\n\nRESOLVED that the lease be signed.")]
    [InlineData("## 7. Lease of the basin\n\nRESOLVED that the lease be signed.")]
    public void A_meeting_called_for_one_matter_has_one_item(string lines)
    {
        var record = Sample.Parse($"{Head}{lines}\n");

        Assert.Equal("Lease of the basin", Assert.Single(record.Items).Title);
        Assert.Equal(0, Assert.Single(record.Decisions).ItemIndex);
    }

    [Theory]
    [InlineData("The basin was discussed.\n\n1. that the lease be signed.")]
    [InlineData("The basin was discussed.\n\n- 1. Lease\n- other")]
    public void A_lone_point_of_a_list_is_no_item(string lines) =>
        Assert.Empty(Sample.Parse($"{Head}{lines}\n").Items);

    [Theory]
    [InlineData("24/00871/FUL - 12 Weir Lane")]
    [InlineData("12 Weir Lane")]
    [InlineData("7a Mere Street: new windows")]
    public void A_title_may_begin_with_a_number_of_its_own(string title)
    {
        var record = Sample.Parse(
            $"{Head}## 44. Apologies\n\nNone.\n\n## 45. {title}\n\nRefused.\n\n## 46. Close\n\nAt 8 pm.\n");

        Assert.Equal((title, "45"), (record.Items[1].Title, record.Items[1].Number));
    }

    [Fact]
    public void A_number_without_a_point_counts_before_a_title_whose_text_follows()
    {
        var record = Sample.Parse(
            $"{Head}1 To consider apologies for absence: Apologies were received from Cllr Cedar and from the Clerk.\n\n"
                + "2 Moorings in the basin: The basin is to be dredged before the winter and the moorings moved inwards.\n\n"
                + "3 Pilotage The pilots asked for a second boat, which is to be looked at in the summer by the Clerk.\n");

        Assert.Equal(
            ["To consider apologies for absence", "Moorings in the basin", "Pilotage"],
            record.Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("Cemetery Hedge The Chair advised that a volunteer had come forward.", "Cemetery Hedge")]
    [InlineData("Urgent Items as agreed by the Chairman There were none.", "Urgent Items as agreed by the Chairman")]
    [InlineData("Update on the Website – The Clerk was due to have training.", "Update on the Website")]
    [InlineData("How the Harbour Board is tackling Moorings", "How the Harbour Board is tackling Moorings")]
    public void A_title_ends_where_its_text_begins(string line, string title)
    {
        var record = Sample.Parse(
            $"{Head}11/18 Pilotage\n\nThe pilots asked for a second boat.\n\n12/18 {line}\n\nThe Clerk had written to "
                + "the owner of the basin.\n\n13/18 Date of next meeting\n\n7 February 2018\n");

        Assert.Equal(title, record.Items.Single(i => i.Number == "12/18").Title);
    }
}
