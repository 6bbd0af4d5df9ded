using CommitteeBot.Committees;
using CommitteeBot.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class ActionHistoryTests
{
    [Fact]
    public async Task An_action_goes_from_open_to_done_to_closed_and_each_step_is_in_its_history()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        await world.TurnAsync(
            db =>
                new StartAction(db, world.Time)
                    .HandleAsync(world.AsFoster, new(world.Reference(1), null, "b"), default));
        await world.CompleteAsync(world.AsFoster, 1, "figures sent", "c");
        var closed = await world.TurnAsync(
            db =>
                new CloseAction(db, world.Time)
                    .HandleAsync(world.AsChair, new(world.Reference(1), null, "d"), default));

        Assert.Equal(ActionState.Closed, Assert.IsType<ActionChanged>(closed).Action.State);
        var history = await world.HistoryAsync();
        Assert.Equal(
            ["logged it", "open → in progress", "in progress → done: figures sent", "done → closed"],
            history.Lines.Select(l => l.Change));
        Assert.Equal(["Dee Collins", "Tom Foster", "Tom Foster", "Omar Reed"], history.Lines.Select(l => l.By));
    }

    [Fact]
    public async Task The_history_of_an_action_can_be_neither_changed_nor_deleted()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await using var db = world.Store.Open();

        await Assert.ThrowsAnyAsync<Exception>(() => db.ActionEvents.ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(
            () => db.ActionEvents.ExecuteUpdateAsync(e => e.SetProperty(x => x.By, "somebody else")));
    }
}
