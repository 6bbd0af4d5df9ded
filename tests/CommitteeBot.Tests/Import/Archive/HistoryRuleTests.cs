using System.Globalization;
using CommitteeBot.Import;
using CommitteeBot.Import.Archive;
using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Import.Archive;

public sealed class HistoryRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2018-09-01", null, true)]
    [InlineData("2026-12-01", null, false)]
    [InlineData("2026-11-22", null, false)]
    [InlineData(null, "Ring the depot", false)]
    [InlineData(null, "Ring the quay", true)]
    public void What_the_latest_minutes_do_not_carry_on_is_history(string? due, string? carried, bool isHistory)
    {
        var action = new CarriedActions.KnownAction(
            "HOB-1", "Ring the depot", "Clerk", due is null ? null : DateOnly.Parse(due, CultureInfo.InvariantCulture), "Action log",
            new DateOnly(2018, 6, 18))
        {
            IsActive = true,
        };
        var later = ImportWorld.Record(carried is null ? [] : [ImportWorld.Agreed(carried)]) with
        {
            Items = [new MinutesItem("1", "Action log", 5, null, [])],
        };

        Assert.Equal(isHistory, HistoryRule.Find([action], later, Today).Contains("HOB-1"));
    }

    [Fact]
    public void Where_the_later_minutes_were_there_before_what_they_carry_never_came_in_twice() =>
        Assert.Equal(
            ["HOB-1"],
            HistoryRule.Find(
                [new("HOB-1", "Ring the depot", null, null, null, new DateOnly(2018, 6, 18))], later: null, Today));
}
