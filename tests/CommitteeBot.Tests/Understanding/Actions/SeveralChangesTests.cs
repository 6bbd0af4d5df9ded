using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Tests.Understanding.Actions;

public sealed class SeveralChangesTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        Committees = [new KnownCommittee(1, "Harbour Committee", "HAR")],
    };

    [Theory]
    [InlineData("close 13. Bump 10 to 12 Jan.", "close 13|Bump 10 to 12 Jan.")]
    [InlineData("swap HAR-10 over to Karen and make it the 12th", "swap HAR-10 over to Karen|make HAR-10 the 12th")]
    [InlineData("4 due 9/12 and 12 due 10/12", "4 due 9/12|12 due 10/12")]
    [InlineData("assign 12 to Karen, due 15/1/27", "assign 12 to Karen|due HAR-12 by 15/1/27")]
    [InlineData("put Karen down for 12 and give her till the 18th", "put Karen down for 12|due HAR-12 by the 18th")]
    [InlineData("close 13 and 14, please", "")]
    [InlineData("done 13, keys returned and signed for", "")]
    public void Each_part_has_an_action_of_its_own(string line, string parts) =>
        Assert.Equal(parts, string.Join('|', SeveralChanges.Split(line, Context, "HAR")));
}
