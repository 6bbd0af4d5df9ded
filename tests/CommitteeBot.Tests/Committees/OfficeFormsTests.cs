using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public class OfficeFormsTests
{
    [Theory]
    [InlineData("DoP", "Director of Place", true)]
    [InlineData("DP", "Director of Place", true)]
    [InlineData("CEO", "Chief Executive", true)]
    [InlineData("CE", "Chief Executive", true)]
    [InlineData("MO", "Monitoring Officer", true)]
    [InlineData("WSM", "Waste and Streets Manager", true)]
    [InlineData("DPO", "Director of Place", false)]
    [InlineData("C", "Clerk", false)]
    public void An_office_is_known_by_its_initials(string letters, string office, bool isOne) =>
        Assert.Equal(isOne, OfficeForms.IsAbbreviation(letters, office));

    [Theory]
    [InlineData("the Chairman", "Chair", true)]
    [InlineData("Vice Chair", "Vice-Chair", true)]
    [InlineData("Head of Finance & Estates", "Head of Finance and Estates", true)]
    [InlineData("Dir. of Finance", "Director of Finance", true)]
    [InlineData("Dep Clerk", "Deputy Clerk", true)]
    [InlineData("Vice-Chair", "Chair", false)]
    public void Small_differences_make_no_other_office(string one, string other, bool areSame) =>
        Assert.Equal(areSame, OfficeForms.AreSame(one, other));

    [Theory]
    [InlineData("Councillor, Vice-Chair", "Vice-Chair")]
    [InlineData("Clerk", "")]
    [InlineData("Councillor", "")]
    public void Of_several_offices_those_of_one_person_count(string office, string parts) =>
        Assert.Equal(parts, string.Join('|', OfficeForms.PartsOf(office)));
}
