using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

public sealed class CaptureFrameTests
{
    [Theory]
    [InlineData("add task – Ivan, grease the lock – end of March", "Ivan, grease the lock – end of March")]
    [InlineData("Ivan to grease the lock. Please log that.", "Ivan to grease the lock")]
    [InlineData("could you kindly enter in the register that Ivan greases the lock", "Ivan greases the lock")]
    [InlineData("the lock", "the lock")]
    [InlineData("please log this", "please log this")]
    [InlineData("the Clerk notes that it leaks and will ring the depot", "the Clerk notes that it leaks and will ring the depot")]
    public void The_words_that_only_ask_for_it_are_left_out(string line, string task) =>
        Assert.Equal(task, CaptureFrame.Cut(line, new CommandContext(new DateOnly(2026, 11, 30))).Text);
}
