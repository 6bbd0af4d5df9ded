using CommitteeBot.Committees.Dates;
using CommitteeBot.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class LogActionTests
{
    [Fact]
    public async Task A_logged_action_has_its_reference_owner_and_day()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var due = DueDates.Read("by Friday", new DateOnly(2026, 11, 22));

        var outcome = await world.LogAsync(world.AsDee, new NewAction("report on patrol cars", "ACC Foster", due));

        var logged = Assert.Single(Assert.IsType<ActionsLogged>(outcome).Logged);
        Assert.Equal("HOB-1", logged.Action.Reference.ToString());
        Assert.Equal("Tom Foster", logged.Action.Owner);
        Assert.Equal(new DateOnly(2026, 11, 27), logged.Action.Due);
        await using var db = world.Store.Open();
        var row = await db.Actions.Include(a => a.History).SingleAsync();
        Assert.Equal(world.Foster.Id, row.OwnerPersonId);
        Assert.Equal("activity-log", Assert.Single(row.History).ActivityId);
    }
}
