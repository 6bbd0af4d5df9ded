using CommitteeBot.Answers.Records;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Tests.Answers.Records;

public sealed class PresenceAtItemTests
{
    /// <summary>A change as <c>Joined Before 4</c>; the answers are of items 1 to 6, as T, P or A.</summary>
    [Theory]
    [InlineData("", true, "TTTTTT")]
    [InlineData("", false, "AAAAAA")]
    [InlineData("Joined Before 4", true, "AAATTT")]
    [InlineData("Joined During 4", true, "AAAPTT")]
    [InlineData("Joined After 4", true, "AAAATT")]
    [InlineData("Joined During 4", false, "AAAPTT")]
    [InlineData("Left Before 4", true, "TTTAAA")]
    [InlineData("Left During 4", true, "TTTPAA")]
    [InlineData("Left After 4", true, "TTTTAA")]
    [InlineData("Left After 2;Returned Before 5", true, "TTAATT")]
    [InlineData("Joined During 2;Left After 4", true, "APTTAA")]
    [InlineData("Returned During 3", true, "TTPTTT")]
    [InlineData("OnlyFor During 3;OnlyFor During 4", true, "AATTAA")]
    [InlineData("AwayFor During 3", true, "TTATTT")]
    [InlineData("Left During ?", true, "TTTTTT")]
    public void Who_comes_and_goes_is_there_in_between(string changes, bool isListed, string there)
    {
        var rows = changes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select((c, line) => Row(c, line)).ToList();
        var found = string.Concat(Enumerable.Range(1, 6).Select(place =>
            PresenceAtItem.Find(rows, r => r.About == "?" ? null : r.About![0] - '0', place, isListed).Presence
                .ToString() switch { "There" => "T", "ForPart" => "P", _ => "A" }));
        Assert.Equal(there, found);
    }

    private static AttendanceChangeRow Row(string change, int line)
    {
        var parts = change.Split(' ');
        return new AttendanceChangeRow
        {
            Person = "Jo Hart",
            Kind = Enum.Parse<AttendanceChangeKind>(parts[0]),
            Moment = Enum.Parse<ItemMoment>(parts[1]),
            About = parts[2],
            Text = change,
            Line = line,
        };
    }
}
