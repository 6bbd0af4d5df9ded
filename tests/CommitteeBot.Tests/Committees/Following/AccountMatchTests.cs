using CommitteeBot.Committees.Following;

namespace CommitteeBot.Tests.Committees.Following;

public sealed class AccountMatchTests
{
    private static readonly IReadOnlyList<RosterPerson> Roster =
    [
        new(1, "Cllr Gill Hart", null), new(2, "J Smith", null), new(3, "Miriam Okonjo", null) { Office = "Chief Constable" },
        new(4, "Ada Best", "account-4"), new(5, "Tom Reed", null), new(6, "Tom Reed", null),
    ];

    [Theory]
    [InlineData("new", "Gill Hart", null, 1L, "")]
    [InlineData("new", "Hart, Gill (Democratic Services)", null, 1L, "")]
    [InlineData("new", "Jane Smith", null, null, "2")]
    [InlineData("new", "M Okonjo", null, null, "3")]
    [InlineData("new", "Peter Fox", "Chief Constable", null, "3")]
    [InlineData("new", "Gill Harte", null, null, "1")]
    [InlineData("account-4", "Somebody Quite Different", null, 4L, "")]
    [InlineData("new", "Ada Best", null, null, "")]
    [InlineData("new", "Tom Reed", null, null, "5,6")]
    [InlineData("new", "Quentin Zane", "Engineer", null, "")]
    [InlineData("new", null, null, null, "")]
    public void Only_an_account_or_the_very_same_name_is_certain(
        string account, string? name, string? title, long? person, string perhaps)
    {
        var match = AccountMatch.Find(
            new GroupPerson(account, name, IsOwner: false) { JobTitle = title }, [], Roster);

        Assert.Equal(person, match.PersonId);
        Assert.Equal(perhaps, string.Join(',', match.Perhaps));
    }

    [Fact]
    public void Two_accounts_of_one_name_are_a_question()
    {
        var match = AccountMatch.Find(
            new GroupPerson("new", "Gill Hart", IsOwner: false), [new GroupPerson("other", "HART, GILL", IsOwner: false)], Roster);

        Assert.Null(match.PersonId);
        Assert.Equal([1], match.Perhaps);
    }
}
