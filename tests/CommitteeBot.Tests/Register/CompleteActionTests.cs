using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Register;

public sealed class CompleteActionTests
{
    /// <summary>What minutes print is a name; the name that an account shows is its holder's own choice.</summary>
    [Theory]
    [InlineData("Tom Foster", true)]
    [InlineData("ACC Foster", true)]
    [InlineData("the Assistant Chief Constable", true)]
    [InlineData("Tom Foster and Dee Collins", true)]
    [InlineData("Tom Forster", false)]
    [InlineData("Greta Gone", false)]
    [InlineData("Dee Collins", false)]
    public async Task A_printed_name_is_the_one_person_whom_the_committee_knows_by_it(string printed, bool isFosters)
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await world.Store.AddAsync(
            new ActionRow
            {
                CommitteeId = world.Committee.Id,
                Number = 90,
                Text = "count the buoys",
                Owner = printed,
                State = ActionState.Open,
                LoggedBy = "an import",
            });

        var outcome = await world.CompleteAsync(world.AsFoster, 90, null, "b");

        Assert.Equal(isFosters, outcome is ActionChanged);
    }

    [Fact]
    public async Task Whoever_shows_the_owners_name_is_not_the_owner()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        var other = new PersonRow { Name = "Tom Foster" };
        await world.Store.AddAsync(other);
        await world.Store.AddAsync(
            new ActionRow
            {
                CommitteeId = world.Committee.Id,
                Number = 90,
                Text = "count the buoys",
                Owner = "Tom Foster",
                State = ActionState.Open,
                LoggedBy = "an import",
            });

        var outcome = await world.CompleteAsync(world.As(other, CommitteeRole.Member), 90, null, "b");

        Assert.Contains(
            "its owner, the chair or an officer", Assert.IsType<RegisterRefusal>(outcome).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_owners_all_own_it()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("meet the trust", "Clerk and ACC Foster"));

        var outcome = await world.CompleteAsync(world.AsFoster, 1, "met", "b");

        Assert.Equal(ActionState.Done, Assert.IsType<ActionChanged>(outcome).Action.State);
    }
}
