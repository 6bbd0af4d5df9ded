using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public sealed class SupersedeActionTests
{
    [Fact]
    public async Task An_action_is_superseded_by_another_of_its_committee()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await world.LogAsync(world.AsClerk, new NewAction("write a new plan"));

        var outcome = await world.TurnAsync(
            db =>
                new SupersedeAction(db, world.Time)
                    .HandleAsync(world.AsClerk, new(world.Reference(1), world.Reference(2), "b"), default));

        Assert.Equal(world.Reference(2), Assert.IsType<ActionChanged>(outcome).Action.SupersededBy);
        Assert.IsType<RegisterRefusal>(
            await world.TurnAsync(
                db =>
                    new SupersedeAction(db, world.Time)
                        .HandleAsync(world.AsClerk, new(world.Reference(2), world.Reference(1), "c"), default)));
    }
}
