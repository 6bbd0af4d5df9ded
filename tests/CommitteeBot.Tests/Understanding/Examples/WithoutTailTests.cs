using CommitteeBot.Understanding.Examples;

namespace CommitteeBot.Tests.Understanding.Examples;

public sealed class WithoutTailTests
{
    [Theory]
    [InlineData("what do I put to Katherine on the 9th", "what do I put to Katherine")]
    [InlineData("what's on the list for Wednesday?", "what's on the list")]
    [InlineData("brief me for the meeting", "brief me")]
    [InlineData("who keeps slipping tonight", "who keeps slipping")]
    [InlineData("what was promised on 9 October", null)]
    [InlineData("who came to the meeting?", null)]
    [InlineData("brief me", null)]
    public void The_day_of_the_coming_meeting_is_left_out_and_a_past_one_is_not(string line, string? expected) =>
        Assert.Equal(expected, WithoutTail.Of(line));
}
