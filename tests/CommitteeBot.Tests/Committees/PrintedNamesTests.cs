using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public class PrintedNamesTests
{
    private static readonly KnownPerson[] People =
    [
        new(1, "Sarah Prior", [], [], false), new(2, "Gill Hart", ["Treasurer"], [], false), new(3, "Bill Hart", [], [], false),
        new(4, "Greta Gone", [], [], true),
    ];

    [Theory]
    [InlineData("Ms Prior", "1")]
    [InlineData("Cllr S Prior and the Treasurer", "1,2")]
    [InlineData("Cllr Hart", "")]
    [InlineData("Mrs Gone", "4")]
    [InlineData("Harbour Trust", "")]
    public void A_printed_name_is_that_of_one_person_or_of_none(string printed, string expected) =>
        Assert.Equal(expected, string.Join(
            ',', People.Where(p => PrintedNames.Of([printed], People, q => q == p).Count > 0).Select(p => p.PersonId)));
}
