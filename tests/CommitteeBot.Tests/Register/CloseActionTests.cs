using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public sealed class CloseActionTests
{
    [Fact]
    public async Task A_refusal_says_who_could_and_changes_nothing()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        var refused = Assert.IsType<RegisterRefusal>(
            await world.TurnAsync(
                db =>
                    new CloseAction(db, world.Time)
                        .HandleAsync(world.AsFoster, new(world.Reference(1), null, "b"), default)));

        Assert.Contains("the chair or an officer", refused.Reason, StringComparison.Ordinal);
        Assert.Single((await world.HistoryAsync()).Lines);
    }
}
