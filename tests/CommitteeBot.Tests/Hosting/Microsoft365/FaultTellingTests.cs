using CommitteeBot.Graph;
using CommitteeBot.Hosting.Microsoft365;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

public sealed class FaultTellingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("SignIn", 0, true)]
    [InlineData("NotFound", 0, true)]
    [InlineData("Busy", 23, false)]
    [InlineData("Unreachable", 24, true)]
    public void What_passes_by_itself_is_told_after_a_day(string fault, int hours, bool isTold) =>
        Assert.Equal(isTold, FaultTelling.IsWorthTelling(Enum.Parse<GraphFault>(fault), Now.AddHours(-hours), Now));

    [Theory]
    [InlineData("MarkTooOld", 1, 0)]
    [InlineData("MarkTooOld", 2, 2)]
    [InlineData("Busy", 1, 1)]
    [InlineData("Busy", 4, 8)]
    [InlineData("SignIn", 50, 60)]
    public void It_is_tried_again_ever_more_seldom_up_to_an_hour(string fault, int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), FaultTelling.Pause(Enum.Parse<GraphFault>(fault), failures));

    [Theory]
    [InlineData("SignIn", "expired")]
    [InlineData("NotAllowed", "permission")]
    [InlineData("NotFound", "isn't there")]
    [InlineData("Emptied", "nobody is in it")]
    [InlineData("Unreachable", "not answered")]
    public void Each_kind_says_what_to_do(string fault, string expected) =>
        Assert.Contains(
            expected, FaultTelling.Words(Enum.Parse<GraphFault>(fault), new FollowedKey("", [], "the group"), "Harbour Board"),
            StringComparison.Ordinal);
}
