using CommitteeBot.Answers.Meaning;
using CommitteeBot.Committees;

namespace CommitteeBot.Tests.Answers.Meaning;

public sealed class ReadableTests
{
    /// <summary>A guest of committee 1 and a member of committee 2, to whom item 9 is closed.</summary>
    private static readonly ReadScope Scope = ReadScope
        .From(new Dictionary<long, CommitteeRole> { [1] = CommitteeRole.Guest, [2] = CommitteeRole.Member })
        .Excluding([9], []);

    private readonly MeaningIndex.Readable reader = new(Scope, new Dictionary<long, long> { [11] = 1, [12] = 2 });

    [Theory]
    [InlineData(11, null, true)]
    [InlineData(13, null, false)]
    [InlineData(11, 5, false)]
    [InlineData(12, 5, true)]
    [InlineData(12, 9, false)]
    public void Only_what_the_asker_may_read_is_compared(long meeting, int? restriction, bool isIncluded) =>
        Assert.Equal(isIncluded, reader.Includes(new MeaningIndex.IndexedText(1, meeting, 0, 0, restriction)));
}
