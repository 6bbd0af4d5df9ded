using CommitteeBot.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class DuplicateFinderTests
{
    [Fact]
    public async Task Nearly_the_same_action_of_the_same_owner_within_a_day_is_asked_about()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));

        var outcome = await world.LogAsync(world.AsFoster, new NewAction("Circulate report", "Ann Hill"));

        var same = Assert.Single(Assert.IsType<ActionsLogged>(outcome).PossibleDuplicates);
        Assert.Equal("HOB-1", same.Existing.Reference.ToString());
        await using var db = world.Store.Open();
        Assert.Equal(1, await db.Actions.CountAsync());
    }

    [Fact]
    public async Task The_same_words_a_day_later_or_for_another_owner_are_another_action()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));

        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "ACC"));
        world.Time.Now += TimeSpan.FromHours(25);
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));

        await using var db = world.Store.Open();
        Assert.Equal(3, await db.Actions.CountAsync());
    }
}
