using CommitteeBot.Committees;
using CommitteeBot.Understanding.Parts;

namespace CommitteeBot.Tests.Understanding.Parts;

public sealed class LineTokenTests
{
    private static readonly KnownPerson[] People =
    [
        new(1, "Ivan Brand", ["Clerk"], ["IB"], HasLeft: false), new(2, "Declan Voss", [], ["DV"], HasLeft: false),
    ];

    [Theory]
    [InlineData("Ivan Brand to ring them", "#who to ring them")]
    [InlineData("I. Brand's keys", "#who 's keys")]
    [InlineData("IB/DV: keys", "#who / #who : keys")]
    [InlineData("I'll ring on 4/12", "i 'll ring on #date")]
    [InlineData("HEC-12 by 6.30, 3rd", "#ref by #date , #nth")]
    [InlineData("keys on Fri 12 Dec 🙂", "keys on #weekday #n #month #picture")]
    [InlineData("", "")]
    public void Names_numbers_and_days_count_by_their_sort(string line, string sorts) =>
        Assert.Equal(sorts, string.Join(' ', LineToken.Of(line, People).Select(t => t.Sort)));

    [Fact]
    public void The_words_of_a_day_are_known_as_such() =>
        Assert.Equal(["by", "next", "Friday"], LineToken.Of("ring them by next Friday", []).Where(t => t.IsDay).Select(t => t.Text));
}
