namespace CommitteeBot.Tests.Minutes.Parsing.People;

public class UnpartedNamesTests
{
    [Theory]
    [InlineData(
        "Attendance: Cllr Jo Alder Chair Cllr Pat Birch Vice Chair Cllr Kit Cedar-Lane Cllr Sam Dogwood Helen Elm Parish "
            + "Clerk Also, in attendance: Cllr Max Fir Harbour Council Cllr Una Gorse Quay Council Mr C Hazel Warden "
            + "Members of the Public: 2",
        "Jo Alder, Pat Birch, Kit Cedar-Lane, Sam Dogwood, Helen Elm, Max Fir, Una Gorse, C Hazel")]
    [InlineData(
        "Attendance: Chairman S Alder Vice Chairman Mrs J Birch Councillors Mrs D Cedar J Dogwood-Lane Members of the "
            + "public 15",
        "S Alder, J Birch, D Cedar, J Dogwood-Lane")]
    [InlineData("Present: Cllr Alder, Cllr Birch and Cllr Cedar", "Alder, Birch, Cedar")]
    public void Names_without_a_comma_between_them_are_each_a_person(string line, string names)
    {
        var record = Sample.Parse(
            $"Quayside Council\n\nMeeting of 3 January 2018\n\n{line}\n\n1. Apologies\n\nNone.\n\n2. Moorings\n\nThe "
                + "basin is to be dredged.\n");

        Assert.Equal(names.Split(", "), record.Attendance.Select(p => p.Name));
    }

    [Fact]
    public void The_office_before_or_behind_a_name_makes_the_chair()
    {
        var record = Sample.Parse(
            "Quayside Council\n\nMeeting of 3 January 2018\n\nPresent: Chairman S Alder Vice Chairman Mrs J Birch "
                + "Councillors Mrs D Cedar\n\n1. Apologies\n\nNone.\n\n2. Moorings\n\nThe basin is to be dredged.\n");

        Assert.Equal("S Alder", record.Chair);
    }
}
