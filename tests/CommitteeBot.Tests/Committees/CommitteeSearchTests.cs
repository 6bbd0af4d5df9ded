using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Committees;

public sealed class CommitteeSearchTests
{
    private static readonly KnownCommittee[] Known =
    [
        new(1, "Harbour Committee", "HC") { EarlierNames = ["Quay Cttee"], EarlierPrefixes = ["QC"] },
        new(2, "Quay Panel", "QP"),
        new(3, "Lights Board", "LB") { EarlierNames = ["Quay Panel"] },
    ];

    [Theory]
    [InlineData("the harbour committee", 1)]
    [InlineData("QUAY CTTEE", 1)]
    [InlineData("qc", 1)]
    [InlineData("Quay Panel", 2)]
    [InlineData("lights", 3)]
    [InlineData("this committee", 2)]
    [InlineData("Wharf Committee", null)]
    public void A_committee_is_meant_by_any_name_that_it_had(string words, int? id) =>
        Assert.Equal(id, CommitteeSearch.Find(words, Known, current: 2)?.Id);

    [Fact]
    public void The_nearest_name_is_offered_first() =>
        Assert.Equal("Harbour Committee", CommitteeSearch.FindNearest("Harbr Comittee", Known)[0].Name);
}
