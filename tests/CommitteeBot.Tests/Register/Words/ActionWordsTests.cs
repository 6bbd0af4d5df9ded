using CommitteeBot.Register.Words;

namespace CommitteeBot.Tests.Register.Words;

public sealed class ActionWordsTests
{
    [Fact]
    public void What_is_overdue_is_said_in_words() =>
        Assert.Equal(
            "Sun 1 Nov 2026 – 21 days late",
            ActionWords.Due(OutcomeCardTests.View(1) with { Due = new DateOnly(2026, 11, 1), DaysOverdue = 21 }));
}
