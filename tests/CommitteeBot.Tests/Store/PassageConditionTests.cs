using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Store;

public class PassageConditionTests
{
    private static readonly ReadScope Guest = ReadScope.From(new Dictionary<long, CommitteeRole> { [7] = CommitteeRole.Guest });

    [Fact]
    public void A_reader_finds_in_their_own_committees_only_whatever_they_ask_for()
    {
        Assert.EndsWith("m.CommitteeId in (7)", PassageCondition.Open(PassageFilter.All, Guest), StringComparison.Ordinal);
        Assert.EndsWith(
            "m.CommitteeId in (-1)", PassageCondition.Open(new PassageFilter([8, 9]), Guest), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_read_nothing_restricted_finds_nothing_of_it() =>
        Assert.Contains(
            "m.CommitteeId in (-1)", PassageCondition.Restricted(PassageFilter.All, Guest), StringComparison.Ordinal);

    [Fact]
    public void The_program_itself_finds_everything_that_is_finished() =>
        Assert.Equal(PassageCondition.Finished, PassageCondition.Restricted(PassageFilter.All, null));
}
