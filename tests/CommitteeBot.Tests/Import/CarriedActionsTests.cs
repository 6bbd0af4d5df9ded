using CommitteeBot.Import;
using CommitteeBot.Minutes;
using static CommitteeBot.Tests.Import.ImportWorld;

namespace CommitteeBot.Tests.Import;

/// <summary>A list of actions that is printed in the minutes of one meeting after the other.</summary>
public sealed class CarriedActionsTests
{
    private const string Depot = "Ring the depot about the broken gate";

    [Fact]
    public async Task The_same_row_in_the_log_of_two_meetings_is_one_action()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Log(10, Agreed($"{Depot} (5 November)")));
        var outcome = await world.ImportAsync(Log(11, Agreed($"{Depot} (3 December)"), Agreed("Paint the lock gates")));
        Assert.Equal(
            [$"1 Proposed Clerk: {Depot} (5 November)", "2 Proposed Clerk: Paint the lock gates"],
            await world.ActionsAsync());
        Assert.StartsWith(
            "HOB-1 from another meeting", Assert.Single(Assert.IsType<ImportOutcome.Imported>(outcome).Changes),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_one_when_the_older_minutes_come_later()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Log(11, Agreed(Depot)));
        await world.ImportAsync(Record(Agreed(Depot)));
        Assert.Equal([$"1 Proposed Clerk: {Depot}"], await world.ActionsAsync());
    }

    [Fact]
    public async Task It_is_one_with_another_owner_and_after_it_was_turned_down()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Log(10, Agreed(Depot)));
        await world.RejectAsync(world.Officer, 1);
        await world.ImportAsync(Log(11, Agreed(Depot, "Cllr Reed")));
        Assert.Equal([$"1 Withdrawn Clerk: {Depot}"], await world.ActionsAsync());
    }

    [Fact]
    public async Task Two_people_with_the_same_task_have_two_actions()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Log(10, Agreed(Depot)));
        await world.ImportAsync(Log(11, Agreed(Depot, "Cllr Reed"), Agreed(Depot)));
        Assert.Equal([$"1 Proposed Clerk: {Depot}", $"2 Proposed Cllr Reed: {Depot}"], await world.ActionsAsync());
    }

    [Fact]
    public async Task What_each_meeting_agrees_anew_is_an_action_each_time()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot)));
        await world.ImportAsync(Record(Agreed(Depot)) with { Date = new DateOnly(2026, 11, 5) });
        Assert.Equal(2, (await world.ActionsAsync()).Count);
    }

    [Theory]
    [InlineData("2026-12-01", 1)]
    [InlineData("2027-01-05", 2)]
    public async Task The_same_day_shows_that_it_is_the_same_action(string due, int count)
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Record(Agreed(Depot) with { Due = new DateOnly(2026, 12, 1) }));
        var day = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        await world.ImportAsync(Record(Agreed(Depot) with { Due = day }) with { Date = new DateOnly(2026, 11, 5) });
        Assert.Equal(count, (await world.ActionsAsync()).Count);
    }

    /// <summary>Else those who may not see the one would see neither.</summary>
    [Fact]
    public async Task An_action_of_private_business_does_not_stand_for_a_public_one()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync(Log(10, Agreed(Depot, item: 1)));
        await world.ImportAsync(Log(11, Agreed(Depot)));
        Assert.Equal(2, (await world.ActionsAsync()).Count);
    }

    private static MinutesRecord Log(int month, params MinutesAction[] actions) => Record(actions) with
    {
        Date = new DateOnly(2026, month, 5),
        Items =
        [
            new MinutesItem("1", "Action log", 5, null, []),
            new MinutesItem("2", "Action log", 20, "paragraph 3", []),
        ],
    };
}
