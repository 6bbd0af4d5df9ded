using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Tests.Minutes.Parsing.People;

public sealed class AttendanceTableTests
{
    private static readonly DateOnly Meeting = new(2020, 6, 9);

    [Theory]
    [InlineData("Name|Present|Apologies", "Jo Ashworth|✓|", "Pat Booth||✓", "Present Apologies")]
    [InlineData("Name|P/A", "Jo Ashworth|P", "Pat Booth|A", "Present Apologies")]
    [InlineData("Name|Attendance", "Jo Ashworth|Online", "Pat Booth|Absent", "Present -")]
    [InlineData("Member|12 May|9 June", "Jo Ashworth|A|✓", "Pat Booth|✓|A", "Present Apologies")]
    [InlineData(
        "Name|Attendance", "Jo Ashworth|Present (from 7.20)", "Pat Booth|Apologies accepted", "Present Apologies")]
    [InlineData("Member|May|June|July", "Jo Ashworth|A|P|", "Pat Booth|P|Ap|", "Present Apologies")]
    [InlineData("Name|Present", "Jo Ashworth|✓", "Pat Booth|", "Present -")]
    public void A_mark_says_who_was_there(string head, string first, string second, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(head, first, second).Single().Read(aIsAbsent: false)
            .Select(p => p.Presence?.ToString() ?? "-")));

    [Fact]
    public void A_letter_means_what_the_minutes_say() =>
        Assert.Equal([Presence.Present, null], Find("Name|P/A", "Jo Ashworth|P", "Pat Booth|A").Single()
            .Read(aIsAbsent: true).Select(p => p.Presence));

    [Theory]
    [InlineData("Payee|Amount", "Jo Ashworth|£20.00", "Pat Booth|£31.00")]
    [InlineData("Action|Status", "Ring the depot|Done", "Order the signs|Open")]
    [InlineData("Present|Apologies", "Jo Ashworth|Pat Booth", "Sam Crane|")]
    public void What_has_no_marks_is_no_such_table(string head, string first, string second) =>
        Assert.Empty(Find(head, first, second));

    private static IEnumerable<AttendanceTable> Find(params string[] rows) =>
        AttendanceTable.FindAll(
            [.. rows.Select((r, at) => new AttendanceTable.MarkedPerson(r.Split('|'), at + 1))], Meeting);
}
