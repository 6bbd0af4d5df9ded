using CommitteeBot.Import;
using CommitteeBot.Import.Archive;

namespace CommitteeBot.Tests.Import.Archive;

public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("Harbour Committee", "Harbour Cttee", "", "", true)]
    [InlineData("The Harbour Committee", "Harbour Comm", "", "", true)]
    [InlineData("Stonebridge Parish Council", "Stonebrige Parish Council", "", "", true)]
    [InlineData("Stonebridge Parish Council", "Stonebridge Mill Parish Council", "reed hale snow", "hale snow fox", true)]
    [InlineData("Stonebridge Parish Council", "Stonebridge Mill Parish Council", "reed hale snow", "fox pike lamb", false)]
    [InlineData("Stonebridge Parish Council", "Stonebridge Mill Parish Council", "", "", false)]
    [InlineData("Stonebridge Parish Council", "Stonebridge Parish Meeting", "reed hale snow", "reed hale snow", false)]
    [InlineData("Harbour Committee", "Harbour Sub-Committee", "reed hale snow", "reed hale snow", false)]
    [InlineData("Harbour Committee", "Audit Committee", "reed hale snow", "reed hale snow", false)]
    [InlineData("Northcove Parish Council", "Southcove Parish Council", "", "", false)]
    public void Two_committees_that_may_be_one_are_asked_about(
        string one, string other, string people, string others, bool isAsked)
    {
        var found = LookAlikes.Find([Committee(1, one, people, 3), Committee(2, other, others, 29)]).ToList();

        Assert.Equal(isAsked, found.Count == 1);
        if (isAsked)
            Assert.Equal((1, 2), (found[0].From.Id, found[0].Into.Id));
    }

    private static ComparedCommittee Committee(long id, string name, string people, int meetings) =>
        new(id, new SameBody(name, people.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet()), meetings);
}
