using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Chat.Turns;

/// <summary>Lines to which the minutes have no answer, and which ask for something else.</summary>
public sealed class SecondReaderTests(RunningBotWithMeaning running)
    : ConversationTest(running), IClassFixture<RunningBotWithMeaning>
{
    [Theory]
    [InlineData("where is it being held next month", "9 Dec")]
    [InlineData("who's RT when she's at home", "Rosalind Tyersley is an officer")]
    [InlineData("who is the piper", "nobody as “piper”")]
    [InlineData("remind me who IB is", "Imran Baigent is an officer")]
    [InlineData("Forgive my ignorance, but who is Mr Elphinley?", "Marcus Elphinley is an officer")]
    public async Task What_they_ask_for_is_shown(string line, string shown) =>
        Assert.Contains(shown, await SaidAsync(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("how many caddies were missing in Quarry Lane", "Open actions")]
    [InlineData("what share of the rounds is missed", "Open actions")]
    [InlineData("what time did the meeting begin in June", "9 Dec")]
    [InlineData("When will the observatory open?", "9 Dec")]
    [InlineData("who is the architect of the bridge", "Roster")]
    public async Task What_asks_of_the_minutes_is_left_to_them(string line, string unasked) =>
        Assert.DoesNotContain(unasked, await SaidAsync(line), StringComparison.Ordinal);

    private async Task<string> SaidAsync(string line) =>
        string.Join('\n', (await Teams.SayAsync(line)).Select(CardReading.Words));
}
