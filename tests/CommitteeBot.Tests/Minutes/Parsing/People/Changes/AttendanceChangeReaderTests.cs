using CommitteeBot.Minutes;

namespace CommitteeBot.Tests.Minutes.Parsing.People.Changes;

public sealed class AttendanceChangeReaderTests
{
    /// <summary>As <c>person kind moment about/item</c>, parted by bars.</summary>
    [Theory]
    [InlineData("Cllr Hart joined the meeting at item 5.", "Jo Hart Joined Before 5/2")]
    [InlineData("Cllr Hart joined the meeting during item 5.", "Jo Hart Joined During 5/2")]
    [InlineData("Cllrs Hart and Dale left the meeting at 7.40 pm.", "Jo Hart Left During -/2|Sam Dale Left During -/2")]
    [InlineData("Cllr Hart left at 7.40pm during item 6.", "Jo Hart Left During 6/2")]
    [InlineData("Councillor Hart left the meeting at the end of item 1.", "Jo Hart Left After 1/2")]
    [InlineData("At this point, Councillor Hart left the Meeting.", "Jo Hart Left During -/2")]
    [InlineData("Cllr Hart had left the meeting before item 2.", "Jo Hart Left Before 2/2")]
    [InlineData("Cllr Hart left the room during discussion of item 2.", "Jo Hart AwayFor During 2/2")]
    [InlineData("Cllr Hart left the meeting for this item.", "Jo Hart AwayFor Before -/2")]
    [InlineData("Cllr Hart returned to the meeting.", "Jo Hart Returned During -/2")]
    [InlineData("Cllr Hart re-joined the meeting after item 3.", "Jo Hart Returned After 3/2")]
    [InlineData("Cllr Hart arrived at 7.20 pm.", "Jo Hart Joined During -/2")]
    [InlineData("The Chairman then left the Meeting and Cllr Dale took the Chair.", "Mo Reed Left During -/2")]
    [InlineData("In attendance for this item: Mr Lee Fox (Surveyor)", "Lee Fox OnlyFor During -/2")]
    [InlineData("Members in attendance for item 7: Cllr Jo Hart", "Jo Hart OnlyFor During 7/2")]
    public void Who_came_and_went_is_read_with_its_item(string sentence, string expected) =>
        Assert.Equal(expected, Write(Parse($"2. Benches\n\n{sentence}")));

    [Theory]
    [InlineData("Two members of the public left the meeting.")]
    [InlineData("It was reported that Cllr Hart left the meeting in May.")]
    [InlineData("Cllr Hart asked who had left the gate open.")]
    [InlineData("Cllr Hart joined the working group on benches.")]
    [InlineData("The matter was left to the next meeting.")]
    [InlineData("The mud left on the road was cleared.")]
    [InlineData("Mr Fox said that he had arrived at the wrong room.")]
    public void What_only_sounds_like_it_is_left(string sentence) =>
        Assert.Equal("", Write(Parse($"2. Benches\n\n{sentence}")));

    [Theory]
    [InlineData("Cllr Ann Fox (present from item 4)", "Ann Fox Joined Before 4/-")]
    [InlineData("Cllr Ann Fox (from item 4)", "Ann Fox Joined Before 4/-")]
    [InlineData("Cllr Ann Fox (left after item 3)", "Ann Fox Left After 3/-")]
    [InlineData("Cllr Ann Fox (until 8.15 pm)", "Ann Fox Left During -/-")]
    [InlineData(
        "Cllr Ann Fox (items 2 to 4)",
        "Ann Fox OnlyFor During 2/-|Ann Fox OnlyFor During 3/-|Ann Fox OnlyFor During 4/-")]
    [InlineData("Cllr Ann Fox (for items 2 and 5 only)", "Ann Fox OnlyFor Before 2/-|Ann Fox OnlyFor Before 5/-")]
    public void A_note_behind_a_name_is_of_that_name_and_no_part_of_it(string entry, string expected)
    {
        var record = Parse("2. Benches\n\nThey were ordered.", entry);
        Assert.Equal(expected, Write(record));
        var fox = record.Attendance.Single(p => p.Name == "Ann Fox");
        Assert.Equal(("Councillor", null), (fox.Role, fox.Organisation));
    }

    [Fact]
    public void A_list_for_one_item_is_a_list_of_people_who_were_there_for_it()
    {
        var record = Parse(
            "2. Benches\n\nThey were ordered.", "\nIn attendance for items 2 and 3 only:\nMr Lee Fox, Surveyor");
        Assert.Equal("Lee Fox OnlyFor During 2/-|Lee Fox OnlyFor During 3/-", Write(record));
        Assert.Contains(record.Attendance, p => p.Name == "Lee Fox");
    }

    private static MinutesRecord Parse(string items, string entry = "") => Sample.Parse(
        $"""
        Harbour Board

        Minutes of the meeting held on Tuesday 9 June 2026

        Present:
        Cllr Mo Reed (Chairman)
        Cllr Jo Hart
        Cllr Sam Dale
        {entry}

        1. Minutes

        The minutes were agreed.

        {items}

        3. Close

        The meeting closed.
        """);

    private static string Write(MinutesRecord record) => string.Join(
        '|', record.AttendanceChanges.Select(
            c => $"{c.Person} {c.Kind} {c.Moment} {c.About ?? "-"}/{c.Item ?? "-"}"));
}
