using CommitteeBot.Committees.Following;

namespace CommitteeBot.Tests.Committees.Following;

public sealed class EventRuleTests
{
    [Theory]
    [InlineData("Board", null, "Away day", "board,red", true)]
    [InlineData("Board", null, "Board meeting", "red", false)]
    [InlineData(null, "harbour board", "Harbour Board, quarterly", "", true)]
    [InlineData("Board", "harbour", "Pilots", "Board", false)]
    [InlineData(null, null, "Harbour Board", "Board", false)]
    public void An_event_is_the_committees_by_its_category_and_its_subject(
        string? category, string? words, string subject, string categories, bool isMine) =>
        Assert.Equal(isMine, new EventRule(category, words).Matches(subject, categories.Split(',')));
}
