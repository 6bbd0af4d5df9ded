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
    [InlineData("Present\nCouncillor C Pott in the Chair\n\nMembers of the Committee\nCouncillors J Blake, M Consett and A Reed\n\nFaith Community Representatives\nMrs C Johns", "C Pott, J Blake, M Consett, A Reed, C Johns")]
    [InlineData("Present:\nSir Peter Hall          Chair\nDr Asha Menon           Chief Executive", "Peter Hall, Asha Menon")]
    [InlineData("Attendees:\n| Andy Warb (AWa) | - | Vale Health |\n| Lee Coats (LC) | - | Vale City Council |", "Andy Warb, Lee Coats")]
    public void People_are_found_in_every_layout(string list, string names) =>
        Assert.Equal(names.Split(", "), Sample.Parse($"SCRUTINY COMMITTEE\n\n21 October 2019\n\n{list}\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nThey were agreed.").Attendance.Select(p => p.Name));

    [Fact]
    public void A_chair_in_the_column_of_offices_is_the_chair_and_no_action()
    {
        var record = Sample.Parse("VALE BOARD\n\n21 October 2019\n\nPresent:\nSir Peter Hall          Chair\nDr Asha Menon           Chief Executive\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nThey were agreed.");
        Assert.Equal("Peter Hall", record.Chair);
        Assert.Empty(record.Actions);
    }

    [Fact]
    public void An_authority_beside_a_name_is_where_the_person_comes_from()
    {
        var person = Assert.Single(Sample.Parse("POLICE PANEL\n\n3 February 2023\n\nPresent:\n\n| Councillor Alan Birt (Chair) | West County Council |\n\n1. Minutes\n\nAgreed.\n\n2. Close\n\nNone.").Attendance);
        Assert.Equal(("Chair", "West County Council", true), (person.Role, person.Organisation, person.IsChair));
    }

    [Theory]
    [InlineData("DISTRICT FIRE AUTHORITY\n\nPOLICY AND RESOURCES COMMITTEE", "Policy and Resources Committee")]
    [InlineData("NORTH VALE NHS TRUST", "North Vale NHS Trust")]
    public void The_committee_is_the_one_that_met(string head, string committee) =>
        Assert.Equal(committee, Sample.Parse($"{head}\n\n5 July 2021\n\nPresent: Jo Hart (Chair)\n\n1. Minutes\n\nAgreed.\n\n2. Close\n\nNone.").Committee);

    [Fact]
    public void One_sentence_may_tell_when_the_meeting_began_and_ended()
    {
        var record = Sample.WithItem("The path was closed.\n\n3. Finance\n\nNoted.\n\nThe meeting commenced at 10.00 a.m. and concluded at 11.15 a.m.");
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
        var record = Sample.Parse("title: \"Lowfield Board - May\"\n\ndate: \"2026-06-01\"\n\ncategories:\n\n- \"boards\"\n\nLowfield Board – Meeting on Tuesday 12 May 2026\n\nPresent: Jo Hart (Chair)\n\n1. Minutes\n\nAgreed.\n\n2. Close\n\nNone.");
        Assert.Equal(("Lowfield Board", new DateOnly(2026, 5, 12)), (record.Committee, record.Date!.Value));
    }

    [Fact]
    public void Who_speaks_keeps_the_whole_office() =>
        Assert.Contains(Sample.WithItem("The Head of Education said that numbers had risen. She agreed to circulate the figures by ward to members.").Actions, a => a.Owner == "Head of Education");
}
