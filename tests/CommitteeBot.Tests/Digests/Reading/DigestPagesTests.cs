using CommitteeBot.Digests.Reading;

namespace CommitteeBot.Tests.Digests.Reading;

public class DigestPagesTests
{
    [Theory]
    [InlineData("3 2 0 1 4", 1, "0+3 0+2 0+0 0+1 0+4")]
    [InlineData("25 2 0 1 4", 1, "0+20 0+0 0+0 0+0 0+0")]
    [InlineData("25 2 0 1 4", 2, "20+5 0+2 0+0 0+1 0+4")]
    [InlineData("0 0 0 0 100", 5, "0+0 0+0 0+0 0+0 80+20")]
    [InlineData("10 10 10 10 10", 2, "10+0 10+0 0+10 0+10 0+0")]
    [InlineData("0 0 0 0 0", 1, "0+0 0+0 0+0 0+0 0+0")]
    public void A_page_goes_on_where_the_last_one_ended(string counts, int page, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                DigestPages.Slice([.. counts.Split(' ').Select(int.Parse)], page).Select(s => $"{s.Skip}+{s.Take}")));
}
