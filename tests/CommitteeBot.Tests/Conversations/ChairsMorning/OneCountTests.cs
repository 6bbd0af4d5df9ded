using CommitteeBot.Tests.Register;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Conversations.ChairsMorning;

/// <summary>
/// However it is asked how many are open, it is as many; what is proposed, done or closed is counted apart.
/// </summary>
public sealed class OneCountTests(OneCountTests.Setup running) : ConversationTest(running), IClassFixture<OneCountTests.Setup>
{
    public sealed class Setup() : RunningBot(null, new Clock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));

    private protected override async Task PrepareAsync()
    {
        await Teams.SayAsync("use HEC");
        await Bot.ChangeAsync(
            "update action set State = 'Proposed' where Number = 14 and CommitteeId = (select Id from committee where Prefix = 'HEC')");
    }

    [Theory]
    [InlineData("digest", "5 open actions before 9 December")]
    [InlineData("how many actions are open?", "5 actions")]
    [InlineData("actions", "5 actions")]
    [InlineData("what's outstanding", "5 actions")]
    [InlineData("What actions came from the meeting on 14 October 2026?", "4 open actions; 1 proposed; 1 done, to close:")]
    [InlineData("what's happening with the shelter?", "No open actions; 1 done, to close:")]
    [InlineData("actions about the waste", "2 actions")]
    [InlineData("which actions are there about waste?", "2 actions")]
    [InlineData("what's happening with waste?", "2 open actions:")]
    public async Task Open_is_counted_in_one_way(string line, string expected) => Assert.Contains(
        expected, CardReading.Words((await Teams.SayAsync(line))[0]), StringComparison.Ordinal);
}
