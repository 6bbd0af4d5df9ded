using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Minutes.Parsing;

/// <summary>Habits of printing that only some bodies have.</summary>
public sealed class HouseStyleTests
{
    [Fact]
    public void The_year_may_stand_before_the_number_of_an_item() =>
        Assert.Equal(["23/41", "23/42", "23/43"], Sample.Parse(
            """
            VALE TRUST BOARD

            25 May 2023

            23/41   Welcome

            The Chair welcomed members.

            23/42   Declarations of interest

            None were declared.

            23/43   Performance

            The report was received.
            """).Items.Select(i => i.Number));

    [Theory]
    [InlineData("PRESENT:\n\nCllrs: Dewi Hart, Sion Parr, Glyn Rees-Vale,\nNerys Vaun", "Dewi Hart, Sion Parr, Glyn Rees-Vale, Nerys Vaun")]
    [InlineData(
        "Present\nCouncillor C Pott in the Chair\n\nMembers of the Committee\nCouncillors J Blake, M Consett and A "
            + "Reed\n\nFaith Community Representatives\nMrs C Johns",
        "C Pott, J Blake, M Consett, A Reed, C Johns")]
    [InlineData("Present:\nSir Peter Hall          Chair\nDr Asha Menon           Chief Executive", "Peter Hall, Asha Menon")]
    [InlineData("Sederunt: Isla MacRae (Chair), Hamish Orr (Treasurer)", "Isla MacRae, Hamish Orr")]
    [InlineData("Yn bresennol / Present: Cyng. / Cllrs. Elin Parry (Chair), Gwyn Rowlands", "Elin Parry, Gwyn Rowlands")]
    [InlineData(
        "Present:\nEmployer representatives: Cllr Joan Stead (Chair), David Mumba\nScheme member representatives: Ruth Allar, Pete Lomax",
        "Joan Stead, David Mumba, Ruth Allar, Pete Lomax")]
    [InlineData("Present: - Jo Hart (Chair) - Sam Dale - Pat Lee", "Jo Hart, Sam Dale, Pat Lee")]
    [InlineData("Present:\n\n- Jo Hart (Chair)\n\n- Divy (@divy)\n\n- Sam Dale", "Jo Hart, Divy, Sam Dale")]
    [InlineData("Attendees:\n| Andy Warb (AWa) | - | Vale Health |\n| Lee Coats (LC) | - | Vale City Council |", "Andy Warb, Lee Coats")]
    public void People_are_found_in_every_layout(string list, string names) =>
        Assert.Equal(
            names.Split(", "),
            Sample.Parse(
                $"SCRUTINY COMMITTEE\n\n21 October 2019\n\n{list}\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nThey were "
                    + "agreed.").Attendance.Select(p =>
                    p.Name));

    [Theory]
    [InlineData(
        "Minute 123/24   Welcome\n\nDone.\n\nMinute 124/24   Trees\n\nThey stand.\n\nMinute 125/24   Roads\n\nMended.",
        "123/24, 124/24, 125/24")]
    [InlineData("CAB.34 Apologies\n\nNone.\n\nCAB.35 Trees\n\nThey stand.\n\nCAB.36 Roads\n\nMended.", "CAB.34, CAB.35, CAB.36")]
    [InlineData("24/031 | Apologies | None. |\n24/032 | Trees | They stand. |\n24/033 | Roads | Mended. |", "24/031, 24/032, 24/033")]
    public void Items_are_numbered_in_many_ways(string items, string numbers) =>
        Assert.Equal(
            numbers.Split(", "),
            Sample.Parse(
                $"VALE BOARD\n\n21 October 2019\n\nPresent: Jo Hart (Chair)\n\n{items}").Items.Select(i => i.Number));

    [Theory]
    [InlineData("(JT, Chair)", "Chair")]
    [InlineData("(JT, Vice Chair)", "Vice Chair")]
    public void Initials_and_an_office_may_share_brackets(string brackets, string role)
    {
        var person = Sample.Parse(
            $"SCHOOL GOVERNORS\n\n21 October 2019\n\nPresent: Jane Tolley {brackets}, Mark Abbot (MA)\n\n1. "
                + "Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.").Attendance[0];
        Assert.Equal(("Jane Tolley", "JT", role), (person.Name, person.Abbreviation, person.Role));
    }

    [Fact]
    public void Capitals_and_the_initials_of_somebody_present_mark_an_action()
    {
        var action = Assert.Single(
            Sample.Parse(
                "VALE BOARD\n\n21 October 2019\n\nPresent: Jo Winter (JW), Sam Dale (SD)\n\n1. "
                    + "Apologies\n\nNone.\n\n2. Budget\n\nIt was approved.\n\nACTION JW submit the budget to the "
                    + "county").Actions);
        Assert.Equal(("JW", "submit the budget to the county"), (action.Owner, action.Text));
    }

    [Fact]
    public void A_meeting_held_in_public_has_no_venue_of_that_name() =>
        Assert.Null(
            Sample.Parse(
                "VALE HEALTH BOARD\n\nMinutes of the meeting held in public\n\n21 October 2019\n\nPresent: Jo "
                    + "Hart\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.").Venue);

    [Fact]
    public void The_board_of_a_fund_is_the_body_that_met() =>
        Assert.Equal(
            "Local Pension Board",
            Sample.Parse(
                "VALE PENSION FUND – LOCAL PENSION BOARD\n\nMINUTES OF THE MEETING HELD ON 21 OCTOBER 2019\n\nPresent: "
                    + "Jo Hart\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nAgreed.").Committee,
            ignoreCase: true);

    [Fact]
    public void A_pointer_to_another_paper_under_a_list_of_actions_is_none() =>
        Assert.Equal(
            "Sam Dale to mow.",
            Assert.Single(
                Sample.WithItem("Actions:\n\n- Sam Dale to mow.\n- See Appendix 2 to the plan").Actions).Text);

    [Fact]
    public void A_chair_in_the_column_of_offices_is_the_chair_and_no_action()
    {
        var record = Sample.Parse(
            "VALE BOARD\n\n21 October 2019\n\nPresent:\nSir Peter Hall          Chair\nDr Asha Menon           Chief "
                + "Executive\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nThey were agreed.");
        Assert.Equal("Peter Hall", record.Chair);
        Assert.Empty(record.Actions);
    }

    [Fact]
    public void An_authority_beside_a_name_is_where_the_person_comes_from()
    {
        var person = Assert.Single(
            Sample.Parse(
                "POLICE PANEL\n\n3 February 2023\n\nPresent:\n\n| Councillor Alan Birt (Chair) | West County Council "
                    + "|\n\n1. Minutes\n\nAgreed.\n\n2. Close\n\nNone.").Attendance);
        Assert.Equal(("Chair", "West County Council", true), (person.Role, person.Organisation, person.IsChair));
    }

    [Theory]
    [InlineData("DISTRICT FIRE AUTHORITY\n\nPOLICY AND RESOURCES COMMITTEE", "Policy and Resources Committee")]
    [InlineData("NORTH VALE NHS TRUST", "North Vale NHS Trust")]
    public void The_committee_is_the_one_that_met(string head, string committee) =>
        Assert.Equal(
            committee,
            Sample.Parse(
                $"{head}\n\n5 July 2021\n\nPresent: Jo Hart (Chair)\n\n1. Minutes\n\nAgreed.\n\n2. "
                    + "Close\n\nNone.").Committee);

    [Fact]
    public void One_sentence_may_tell_when_the_meeting_began_and_ended()
    {
        var record = Sample.WithItem(
            "The path was closed.\n\n3. Finance\n\nNoted.\n\nThe meeting commenced at 10.00 a.m. and concluded at "
                + "11.15 a.m.");
        Assert.Equal(new TimeOnly(11, 15), record.End);
    }

    [Theory]
    [InlineData("RESOLVED that a further report on the training centre be brought to the next meeting.", true)]
    [InlineData("RESOLVED that an update be received in six months’ time.", true)]
    [InlineData("RESOLVED that the report be received and noted.", false)]
    public void A_resolution_that_orders_a_paper_is_an_action(string resolution, bool isAction) =>
        Assert.Equal(isAction, Sample.WithItem(resolution).Actions.Count == 1);

    [Fact]
    public void A_page_printed_from_a_site_begins_behind_its_settings()
    {
        var record = Sample.Parse(
            "title: \"Lowfield Board - May\"\n\ndate: \"2026-06-01\"\n\ncategories:\n\n- \"boards\"\n\nLowfield Board "
                + "– Meeting on Tuesday 12 May 2026\n\nPresent: Jo Hart (Chair)\n\n1. Minutes\n\nAgreed.\n\n2. "
                + "Close\n\nNone.");
        Assert.Equal(("Lowfield Board", new DateOnly(2026, 5, 12)), (record.Committee, record.Date!.Value));
    }

    [Fact]
    public void Who_speaks_keeps_the_whole_office() =>
        Assert.Contains(
            Sample.WithItem(
                "The Head of Education said that numbers had risen. She agreed to circulate the figures by ward to "
                    + "members.").Actions,
            a => a.Owner == "Head of Education");
}
