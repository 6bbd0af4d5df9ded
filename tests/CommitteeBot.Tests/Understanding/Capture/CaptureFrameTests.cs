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
    [InlineData("Ivan to grease the lock. Please log that.", "Ivan to grease the lock", null)]
    [InlineData("Ivan to grease the lock but do put it down", "Ivan to grease the lock", null)]
    [InlineData("note to self: grease the lock", "grease the lock", "me")]
    [InlineData("could you add one for Ivan? Grease the lock", "Grease the lock", "Ivan")]
    [InlineData("the lock wants grease, that's one for me", "the lock wants grease", "me")]
    [InlineData("new one for karen grease the lock", "karen grease the lock", null)]
    [InlineData("the lock", "the lock", null)]
    [InlineData("please log this", "please log this", null)]
    [InlineData("the Clerk notes that it leaks and will ring the depot", "the Clerk notes that it leaks and will ring the depot", null)]
    public void The_words_that_only_ask_for_it_are_left_out_and_tell_for_whom(string line, string task, string? marked) =>
        Assert.Equal((task, marked), CaptureFrame.Cut(line, Context));

    [Theory]
    [InlineData("could you kindly enter in the register that Ivan greases the lock", "Ivan greases the lock")]
    [InlineData("need an action on the boiler contract", "boiler contract")]
    [InlineData("put up a sign at the lock", "put up a sign at the lock")]
    public void The_words_before_what_is_to_be_done_are_left_out(string line, string task) =>
        Assert.Equal(task, CaptureFrame.WithoutLead(line, Context));
}
