using System.Globalization;
using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Register.Words;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Tests.Register;

public sealed class MoveDueTests
{
    [Fact]
    public async Task A_due_date_that_moves_keeps_every_earlier_one_and_the_reason()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        await world.MoveAsync("10 December", "supplier late");
        var moved = Assert.IsType<ActionChanged>(await world.MoveAsync("17 December", null));

        Assert.Equal([new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 10)], moved.Action.EarlierDates);
        Assert.Contains("third date", ActionWords.Due(moved.Action), StringComparison.Ordinal);
        Assert.Contains(
            (await world.HistoryAsync()).Lines, l =>
                l.Change == "due: Thu 3 Dec 2026 → Thu 10 Dec 2026: supplier late");
    }

    [Fact]
    public async Task A_due_date_in_the_past_is_questioned_and_not_taken()
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        Assert.Equal(
            DueDateProblem.Past,
            Assert.IsType<DueDateUnclear>(await world.MoveAsync("3 December 2020", null)).Due.Problem);
        Assert.Equal(new DateOnly(2026, 12, 3), (await world.ShownAsync()).Due);
    }

    [Theory]
    [InlineData("back a week", "2026-12-10")]
    [InlineData("two days earlier", "2026-12-01")]
    public async Task A_date_moves_by_so_many_days_from_the_one_before(string words, string expected)
    {
        await using var world = await RegisterWorld.WithOneActionAsync();

        var moved = Assert.IsType<ActionChanged>(await ShiftAsync(world, words));

        Assert.Equal(expected, $"{moved.Action.Due:yyyy-MM-dd}");
        Assert.Equal([new DateOnly(2026, 12, 3)], moved.Action.EarlierDates);
    }

    [Theory]
    [InlineData("2026-11-01", "It was due on 1 November 2026, and 8 November 2026 has passed too.")]
    [InlineData(null, "It has no due date to count from.")]
    public async Task Without_a_day_that_it_can_count_from_it_asks_for_one(string? before, string said)
    {
        await using var world = await RegisterWorld.WithOneActionAsync();
        await using (var db = world.Store.Open())
        {
            var due = before is null ? (DateOnly?)null : DateOnly.Parse(before, CultureInfo.InvariantCulture);
            await db.Actions.ExecuteUpdateAsync(s => s.SetProperty(a => a.Due, due));
        }

        var refused = Assert.IsType<RegisterRefusal>(await ShiftAsync(world, "back a week"));

        Assert.Contains(said, refused.Reason, StringComparison.Ordinal);
        Assert.Contains("due HOB-1 12 January", refused.NextStep, StringComparison.Ordinal);
    }

    private static Task<RegisterOutcome> ShiftAsync(RegisterWorld world, string words) => world.TurnAsync(
        db => new MoveDue(db, world.Time).HandleAsync(
            world.AsClerk,
            new MoveDueRequest(world.Reference(1), null, Clear: false, null, "shift") { Shift = DateShift.Parse(words) },
            CancellationToken.None));
}
