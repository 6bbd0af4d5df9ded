using CommitteeBot.Hosting.Microsoft365;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

public sealed class HeardMarkTests
{
    [Fact]
    public void What_was_heard_is_known_while_its_meeting_is_waited_for()
    {
        var mark = HeardMark.Read(HeardMark.Read(null).With([(7, "one"), (71, "one")], [7, 71]));

        Assert.True(mark.Has(7, "one"));
        Assert.False(mark.Has(7, "two"));
        var later = HeardMark.Read(mark.With([], [71]));
        Assert.False(later.Has(7, "one"));
        Assert.True(later.Has(71, "one"));
    }
}
