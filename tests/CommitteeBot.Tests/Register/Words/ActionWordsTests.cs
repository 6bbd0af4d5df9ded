using CommitteeBot.Committees;
using CommitteeBot.Register;
using CommitteeBot.Register.Words;

namespace CommitteeBot.Tests.Register.Words;

public class ActionWordsTests
{
    [Fact]
    public void What_is_overdue_is_said_in_words() =>
        Assert.Equal("Sun 1 Nov 2026 – 21 days late", ActionWords.Due(Action(late: 21)));

    /// <summary>A badge has room for one thing: that an action is late, or else that it has no owner.</summary>
    [Theory]
    [InlineData(0, "HOB-1 · due")]
    [InlineData(21, "HOB-1 · no owner · due")]
    public void That_nobody_owns_an_action_is_said_once(int late, string begins)
    {
        var action = Action(late) with { Owner = null };

        Assert.StartsWith(begins, ActionWords.Meta(action), StringComparison.Ordinal);
        Assert.StartsWith(begins["HOB-1 · ".Length..], ActionWords.OwnerAndDueMarked(action), StringComparison.Ordinal);
    }

    private static ActionView Action(int late) =>
        OutcomeCardTests.View(1) with { Due = new DateOnly(2026, 11, 1), DaysOverdue = late };
}
