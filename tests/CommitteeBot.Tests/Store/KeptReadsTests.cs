using CommitteeBot.Store;
using CommitteeBot.Store.Postgres;

namespace CommitteeBot.Tests.Store;

public sealed class KeptReadsTests
{
    private readonly PeopleVersion version = new PostgresPeopleVersion();

    [Fact]
    public void What_was_read_is_found_again_under_the_same_number_only()
    {
        version.Of(7).Keep("people", "1", "Ann");

        Assert.Equal("Ann", version.Of(7).Find<string>("people", "1"));
        Assert.Null(version.Of(7).Find<string>("people", "2"));
        Assert.Null(version.Of(8).Find<string>("people", "1"));
    }

    [Fact]
    public void A_number_that_comes_back_after_another_one_finds_nothing_of_before()
    {
        version.Of(7).Keep("people", "1", "Ann");

        Assert.Null(version.Of(5).Find<string>("people", "1"));
        Assert.Null(version.Of(7).Find<string>("people", "1"));
    }

    [Fact]
    public void A_unit_of_work_that_began_earlier_keeps_nothing_under_a_later_number()
    {
        var earlier = version.Of(7);
        _ = version.Of(8);

        earlier.Keep("people", "1", "Ann");

        Assert.Null(version.Of(8).Find<string>("people", "1"));
    }
}
