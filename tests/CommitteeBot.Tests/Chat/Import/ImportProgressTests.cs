using CommitteeBot.Chat;
using CommitteeBot.Chat.Import;

namespace CommitteeBot.Tests.Chat.Import;

public sealed class ImportProgressTests
{
    [Theory]
    [InlineData(10, 40, 0, true)]
    [InlineData(12, 40, 10, false)]
    [InlineData(21, 40, 10, true)]
    [InlineData(40, 40, 30, false)]
    [InlineData(3, 4, 0, false)]
    [InlineData(0, 0, 0, false)]
    public void It_is_said_after_each_quarter_of_a_long_document(int read, int pages, int said, bool isSaid) =>
        Assert.Equal(isSaid, ImportProgress.ShouldReport(read, pages, said));
}
