using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Register;

/// <summary>A line that changes several actions: of each it is said what came of it.</summary>
public sealed class SeveralChangedTests(RunningBot running) : ConversationTest(running), IClassFixture<RunningBot>
{
    [Fact]
    public async Task One_that_cannot_be_changed_keeps_none_of_the_others_back()
    {
        await Teams.SayAsync("done HEC-12");

        var said = string.Join('\n', (await Teams.SayAsync("done HEC-12, HEC-15")).Select(CardReading.Words));

        Assert.Equal(1, await Bot.CountAsync("action where Number = 15 and State = 'Done'"));
        Assert.Contains("HEC-15", said, StringComparison.Ordinal);
        Assert.Contains("HEC-12 wasn't changed. It's already done", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_none_can_be_changed_each_reason_is_given()
    {
        var said = string.Join('\n', (await Teams.SayAsync("done HEC-998, HEC-999")).Select(CardReading.Words));

        Assert.Contains("HEC-998", said, StringComparison.Ordinal);
        Assert.Contains("HEC-999", said, StringComparison.Ordinal);
    }
}
