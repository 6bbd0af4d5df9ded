using CommitteeBot.Committees;
using CommitteeBot.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class ShowActionTests
{
    [Theory]
    [InlineData("HOB", 9, "HOB-1")]
    [InlineData("XYZ", 1, "HOB-1")]
    [InlineData("XYZ", 7, "")]
    public async Task An_unknown_reference_names_the_nearest(string prefix, int number, string nearest)
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        var refused = Assert.IsType<RegisterRefusal>(
            await world.TurnAsync(
                db => new ShowAction(db, world.Time).HandleAsync(world.AsDee, new(prefix, number), default)));

        Assert.Equal(nearest, string.Join(' ', refused.Nearest));
    }

    [Fact]
    public async Task Nobody_sees_the_action_of_a_committee_that_is_not_theirs()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        var stranger = new Caller(world.Dan.Id, "Dan Collins", ReadScope.None, IsGroupChat: false);
        var guest = world.As(world.Dan, CommitteeRole.Guest);

        foreach (var caller in new[] { stranger, guest })
        {
            var refused = Assert.IsType<RegisterRefusal>(
                await world.TurnAsync(
                    db => new ShowAction(db, world.Time).HandleAsync(caller, world.Reference(1), default)));
            Assert.Empty(refused.Nearest);
        }
    }

    [Fact]
    public async Task A_restricted_action_stays_out_of_company()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await using (var db = world.Store.Open())
            await db.Actions.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsRestricted, true));

        Assert.IsType<RegisterRefusal>(
            await world.TurnAsync(
                db =>
                    new ShowAction(db, world.Time).HandleAsync(
                        world.As(world.Clerk, CommitteeRole.Officer, inCompany: true), world.Reference(1), default)));
        Assert.IsType<ActionShown>(
            await world.TurnAsync(
                db => new ShowAction(db, world.Time).HandleAsync(world.AsClerk, world.Reference(1), default)));
    }

    [Fact]
    public async Task An_owner_who_has_left_is_flagged()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("send it", "Greta Gone"));

        Assert.True((await world.ShownAsync()).OwnerHasLeft);
    }
}
