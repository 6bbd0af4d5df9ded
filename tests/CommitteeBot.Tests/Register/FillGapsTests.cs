using CommitteeBot.Committees;
using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public class FillGapsTests
{
    [Fact]
    public async Task One_form_sets_what_a_meeting_left_open_and_says_what_could_not_be_set()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("ring the depot"), new NewAction("order the signs"));

        var filled = Assert.IsType<ActionsChanged>(await FillAsync(
            world, world.AsClerk,
            new FilledGap(world.Reference(1), null, "2026-12-04"), new FilledGap(world.Reference(2), null, "2026-12-11"),
            new FilledGap(world.Reference(9), null, "2026-12-11")));

        Assert.StartsWith("2 actions updated. ", filled.Message, StringComparison.Ordinal);
        Assert.Contains("HOB-9", filled.Message, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2026, 12, 4), new DateOnly(2026, 12, 11)], filled.Actions.Select(a => a.Due!.Value));
    }

    [Fact]
    public async Task A_member_fills_in_only_what_they_may_change()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("ring the depot"));

        Assert.IsType<RegisterRefusal>(await FillAsync(
            world, world.AsDee, new FilledGap(world.Reference(1), null, "2026-12-04")));
    }

    [Fact]
    public async Task An_empty_form_changes_nothing_and_says_so()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("ring the depot"));

        var shown = Assert.IsType<ActionShown>(await FillAsync(
            world, world.AsClerk, new FilledGap(world.Reference(1), "", "")));

        Assert.Equal("Nothing was filled in, so nothing has changed.", shown.Message);
    }

    private static Task<RegisterOutcome> FillAsync(
        RegisterWorld world, Caller caller, params FilledGap[] gaps) =>
        world.TurnAsync(db => new FillGaps(db, world.Time).HandleAsync(
            caller, new FillGapsRequest(gaps, "press"), CancellationToken.None));
}
