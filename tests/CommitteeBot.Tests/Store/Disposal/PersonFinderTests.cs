using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;
using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using static CommitteeBot.Tests.Store.Disposal.DisposalWorld;

namespace CommitteeBot.Tests.Store.Disposal;

/// <summary>Several people of one name are a choice.</summary>
public sealed class PersonFinderTests
{
    [Fact]
    public async Task A_name_that_may_be_two_people_is_a_choice()
    {
        await using var world = await FilledAsync();
        await using var db = world.Store.Open();

        Assert.Equal(2, (await new PersonFinder(db).FindAsync("Collins", default)).Count);
        Assert.Single(await new PersonFinder(db).FindAsync("Dee Collins", default));
    }
}
