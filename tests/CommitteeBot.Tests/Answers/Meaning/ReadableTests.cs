using CommitteeBot.Answers.Meaning;

namespace CommitteeBot.Tests.Answers.Meaning;

public sealed class ReadableTests
{
    private readonly MeaningIndex.Readable reader = new(new HashSet<long> { 1, 2 }, new HashSet<long> { 2 }, new HashSet<long> { 9 });

    [Theory]
    [InlineData(1, 0, false, true)]
    [InlineData(3, 0, false, false)]
    [InlineData(1, 5, true, false)]
    [InlineData(2, 5, true, true)]
    [InlineData(2, 9, true, false)]
    public void Only_what_the_asker_may_read_is_compared(long meeting, long restriction, bool isRestricted, bool isIncluded) =>
        Assert.Equal(isIncluded, reader.Includes(new MeaningIndex.Entry(1, meeting, 0, 0, restriction, isRestricted)));
}
