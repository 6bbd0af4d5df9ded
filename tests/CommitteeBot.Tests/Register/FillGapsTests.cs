using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public class FillGapsTests
{
    [Fact]
    public async Task One_form_sets_what_a_meeting_left_open_and_says_what_is_unclear()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(
            world.AsClerk, new NewAction("ring the depot"), new NewAction("order the signs"), new NewAction("write to the trust"));

        var filled = Assert.IsType<MeetingSummary>(await world.TurnAsync(db => new FillGaps(db, world.Time).HandleAsync(
            world.AsClerk,
            new FillGapsRequest(
                [world.Reference(1), world.Reference(2), world.Reference(3)],
                [
                    new EditRequest(world.Reference(1), "press") { Owner = "ACC", Due = "2026-12-04" },
                    new EditRequest(world.Reference(2), "press") { Owner = "Collins" },
                    new EditRequest(world.Reference(3), "press") { Due = "2026-12-11" },
                ],
                IsOver: true, "press"),
            default)));

        Assert.Equal("2 actions updated. HOB-2: Who is “Collins”? Dee Collins, Dan Collins.", filled.Message);
        Assert.Equal(
            [("Tom Foster (ACC)", new DateOnly(2026, 12, 4)), (null, null), (null, new DateOnly(2026, 12, 11))],
            filled.Actions.Select(a => (a.Owner, a.Due)));
    }

    [Fact]
    public async Task A_member_fills_in_what_they_may_change()
    {
        await using var world = await RegisterWorld.CreateAsync();
        await world.LogAsync(world.AsClerk, new NewAction("ring the depot"));

        var filled = Assert.IsType<MeetingSummary>(await world.TurnAsync(db => new FillGaps(db, world.Time).HandleAsync(
            world.AsDee,
            new FillGapsRequest(
                [world.Reference(1)], [new EditRequest(world.Reference(1), "press") { Owner = "Dee" }], IsOver: true, "press"),
            default)));

        Assert.StartsWith("Nothing was filled in. HOB-1 wasn't changed", filled.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single(filled.Actions).Owner);
    }
}
