using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public sealed class AssignActionTests
{
    [Fact]
    public async Task An_unclear_owner_is_asked_for_and_the_choice_is_taken()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        var unclear = Assert.IsType<OwnerUnclear>(await world.AssignAsync(new(world.Reference(1), "Collins", "b")));
        var chosen = Assert.IsType<ActionChanged>(
            await world.AssignAsync(new(world.Reference(1), null, "c") { ChoiceId = unclear.Question.Choices[1].Id }));

        Assert.Equal("Dan Collins", chosen.Action.Owner);
    }

    [Fact]
    public async Task A_choice_that_the_committee_does_not_know_is_not_taken()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        Assert.IsType<RegisterRefusal>(
            await world.AssignAsync(new(world.Reference(1), null, "c") { ChoiceId = "4711" }));
    }
}
