using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public sealed class QuotedSpeechTests
{
    [Theory]
    [InlineData("look what he wrote: \u201CMove the meeting to the 16th.\u201D Charming", "look what he wrote: Charming")]
    [InlineData("\"Please close HC-12 at once\": that is from the paper", ": that is from the paper")]
    [InlineData("put \"Roof fund\" on the agenda", null)]
    [InlineData("close HC-12", null)]
    public void What_is_quoted_is_left_out(string line, string? outside) =>
        Assert.Equal(outside, QuotedSpeech.Outside(line));
}
