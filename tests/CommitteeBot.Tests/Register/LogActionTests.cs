using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class LogActionTests
{
    [Fact]
    public async Task A_logged_action_has_its_reference_owner_and_day()
    {
        await using var world = await RegisterWorld.CreateAsync();
        var due = DueDateParser.Find("by Friday", new DateOnly(2026, 11, 22));

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

    [Fact]
    public async Task Numbers_follow_each_other_without_gaps()
    {
        await using var world = await RegisterWorld.CreateAsync();

        await world.LogAsync(world.AsDee, new NewAction("first thing"), new NewAction("second matter"));
        var outcome = await world.LogAsync(world.AsDee, new NewAction("third affair"));

        Assert.Equal("HOB-3", Assert.Single(Assert.IsType<ActionsLogged>(outcome).Logged).Action.Reference.ToString());
        await using var db = world.Store.Open();
        Assert.Equal(4, (await db.Committees.SingleAsync()).NextActionNumber);
    }

    [Fact]
    public async Task Writers_at_once_get_each_a_number_of_their_own()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(async () =>
        {
            await using var db = world.Store.Open();
            await new LogAction(db, world.Time).HandleAsync(
                world.AsDee,
                new LogActionRequest(
                    world.Committee.Id, [new NewAction($"matter number {n} of its own kind")],
                    $"a{n}") { IsSurelyNew = true },
                default);
            await db.SaveChangesAsync();
        })));

        await using var after = world.Store.Open();
        var numbers = await after.Actions.Where(a => a.CommitteeId == world.Committee.Id)
            .Select(a => a.Number).Order().ToListAsync();
        Assert.Equal(Enumerable.Range(numbers[0], 8), numbers);
    }

    [Fact]
    public async Task An_action_without_words_is_answered_with_an_example()
    {
        await using var world = await RegisterWorld.CreateAsync();

        Assert.Contains(
            "action Clerk", Assert.IsType<RegisterRefusal>(await world.LogAsync(world.AsDee)).NextStep,
            StringComparison.Ordinal);
        Assert.IsType<RegisterRefusal>(await world.LogAsync(world.AsDee, new NewAction("  ", "Clerk")));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_never_cut()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var refused = Assert.IsType<RegisterRefusal>(
            await world.LogAsync(world.AsDee, new NewAction("fine"), new NewAction(new string('x', 1001))));

        Assert.Contains("1,000", refused.Reason, StringComparison.Ordinal);
        await using var db = world.Store.Open();
        Assert.Equal(0, await db.Actions.CountAsync());
    }

    [Fact]
    public async Task A_guest_logs_nothing()
    {
        await using var world = await RegisterWorld.CreateAsync();

        var refused = Assert.IsType<RegisterRefusal>(
            await world.LogAsync(world.As(world.Dan, CommitteeRole.Guest), new NewAction("send it")));

        Assert.Contains("members and officers", refused.Reason, StringComparison.Ordinal);
    }
}
