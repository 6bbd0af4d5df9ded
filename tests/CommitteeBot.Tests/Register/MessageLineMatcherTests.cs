using CommitteeBot.Register;

namespace CommitteeBot.Tests.Register;

public sealed class MessageLineMatcherTests
{
    [Theory]
    [InlineData("a|b", "b|a", "1 0")]
    [InlineData("ring the depot|send the figures", "send the figures", "1")]
    [InlineData("send the figures", "ring the depot|send the figures", "- 0")]
    [InlineData("send the figures|ring the depot", "ring the depott|post the letter", "1 0")]
    [InlineData("a", "b", "0")]
    [InlineData("a", "", "")]
    public void Lines_that_say_the_same_belong_together_and_the_rest_by_place(
        string actions, string lines, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                MessageLineMatcher.Match(actions.Split('|'), lines.Length == 0 ? [] : lines.Split('|'))
                    .Select(p => p?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));
}
