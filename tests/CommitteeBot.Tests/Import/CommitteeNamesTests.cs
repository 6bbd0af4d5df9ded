using CommitteeBot.Import;

namespace CommitteeBot.Tests.Import;

public class CommitteeNamesTests
{
    private static SameBody Body(string name, string people = "alder birch cedar") =>
        new(name, people.Split(' ').ToHashSet());

    [Theory]
    [InlineData("Joint Moorings Committee", "Northcove Joint Moorings Committee")]
    [InlineData("Northcove Moorngs Committee", "Northcove Moorings Committee")]
    [InlineData("District of Northcove", "Lower District of Northcove")]
    public void A_shortened_or_mistyped_name_is_the_same_body(string printed, string settled)
    {
        SameBody[] all = [Body(printed), Body(settled), Body(settled)];

        Assert.Equal(settled, new CommitteeNames(all, []).For(printed));
        Assert.Equal(settled, new CommitteeNames(all.Reverse(), []).For(printed));
    }

    [Theory]
    [InlineData("Moorings Committee", "Moorings Sub-Committee")]
    [InlineData("Northcove Parish Council", "Northcove Parish Meeting")]
    [InlineData("Moorings Committee", "Northcove Moorings Board")]
    [InlineData("Northcove Ward Committee", "Southcove Ward Committee")]
    public void A_part_a_meeting_and_another_place_are_bodies_of_their_own(string one, string other)
    {
        var names = new CommitteeNames([Body(one), Body(other)], []);

        Assert.Equal((one, other), (names.For(one), names.For(other)));
    }

    [Theory]
    [InlineData("Moorings Committee", "Northcove Moorings Committee")]
    [InlineData("Harcove Council", "Hardove Council")]
    [InlineData("Moorings Committee", "Moorings Trust Committee")]
    public void A_name_that_is_near_but_with_other_people_is_another_body(string one, string other)
    {
        var names = new CommitteeNames([Body(one), Body(other, "fir gorse hazel")], []);

        Assert.Equal((one, other), (names.For(one), names.For(other)));
    }

    [Fact]
    public void A_name_that_a_committee_had_before_and_names_like_it_mean_the_committee_of_today()
    {
        var names = new CommitteeNames(
            [Body("Moorings Cttee"), Body("Northcove Moorings Cttee"), Body("Harbour Board", "fir gorse hazel")],
            [Body("Northcove Harbour Committee", "x y z")],
            [("Northcove Moorings Cttee", "Northcove Harbour Committee")]);

        Assert.Equal("Northcove Harbour Committee", names.For("NORTHCOVE MOORINGS CTTEE"));
        Assert.Equal("Northcove Harbour Committee", names.For("Moorings Cttee"));
        Assert.Equal("Harbour Board", names.For("Harbour Board"));
    }

    [Fact]
    public void A_name_that_is_near_is_another_body_where_nobody_is_known()
    {
        var names = new CommitteeNames([Body("Harcove Council", "alder"), Body("Hardove Council", "alder")], []);

        Assert.Equal("Harcove Council", names.For("Harcove Council"));
        Assert.Equal("Hardove Council", names.For("Hardove Council"));
    }

    [Fact]
    public void The_name_in_the_store_stays_and_a_short_name_is_of_the_body_whose_people_come()
    {
        var names = new CommitteeNames(
            [Body("Moorings Committee"), Body("Southcove Moorings Committee", "alder fir gorse")],
            [Body("Northcove Moorings Committee")]);

        Assert.Equal("Northcove Moorings Committee", names.For("Moorings Committee"));
        Assert.Equal("Southcove Moorings Committee", names.For("Southcove Moorings Committee"));
    }
}
