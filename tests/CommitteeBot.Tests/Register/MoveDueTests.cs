using CommitteeBot.Language.Dates;
using CommitteeBot.Register;
using CommitteeBot.Register.Words;

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
}
