using CommitteeBot.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class ResolveDuplicateTests
{
    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task The_answer_logs_it_or_shows_the_one_that_is_there(bool isNew, int expected)
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"));
        var same = Assert.IsType<ActionsLogged>(
            await world.LogAsync(world.AsDee, new NewAction("circulate the report", "Clerk"))).PossibleDuplicates[0];

        await world.TurnAsync(
            db =>
                new ResolveDuplicate(db, world.Time)
                    .HandleAsync(world.AsDee, new(same.PendingId, isNew, "b"), default));
        var again = await world.TurnAsync(
            db =>
                new ResolveDuplicate(db, world.Time)
                    .HandleAsync(world.AsDee, new(same.PendingId, isNew, "c"), default));

        Assert.IsType<RegisterRefusal>(again);
        await using var db = world.Store.Open();
        Assert.Equal(expected, await db.Actions.CountAsync());
    }
}
