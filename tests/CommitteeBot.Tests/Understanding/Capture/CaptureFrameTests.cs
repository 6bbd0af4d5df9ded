using CommitteeBot.Committees;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;

namespace CommitteeBot.Tests.Understanding.Capture;

public sealed class CaptureFrameTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 30))
    {
        Roster =
        [
            new KnownPerson(1, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false),
            new KnownPerson(2, "Karen Voss", ["Director of Place"], ["KV"], HasLeft: false),
        ],
    };

    [Theory]
    [InlineData("Ivan to grease the lock. Please log that.", "Ivan to grease the lock")]
    [InlineData("new one for the list: grease the lock", "grease the lock")]
    [InlineData("could you add one for Ivan? Grease the lock", "could you add one for Ivan? Grease the lock")]
    [InlineData("the lock", "the lock")]
    [InlineData("please log this", "please log this")]
    [InlineData("the Clerk notes that it leaks and will ring the depot", "the Clerk notes that it leaks and will ring the depot")]
    public void The_clauses_that_only_ask_for_it_are_left_out(string line, string task) =>
        Assert.Equal(task, CaptureFrame.Cut(line, Context));
}
