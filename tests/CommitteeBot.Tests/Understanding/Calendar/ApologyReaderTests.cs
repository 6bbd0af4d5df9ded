using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;
using static CommitteeBot.Tests.Understanding.Calendar.CalendarRows;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class ApologyReaderTests
{
    [Theory]
    [InlineData("apologies", "me next")]
    [InlineData("my apologies", "me next")]
    [InlineData("I can't make it", "me next")]
    [InlineData("Sorry, I can't make the meeting", "me next")]
    [InlineData("i cannot attend", "me next")]
    [InlineData("I can’t make it because I am away", "me next because=I am away")]
    [InlineData("I can't come to the December meeting", "me /12")]
    [InlineData("I won't be able to attend on 3 December", "me 3/12")]
    [InlineData("apologies for 3 December", "me 3/12")]
    [InlineData("apologies for the next meeting", "me next")]
    [InlineData("apologies - unwell", "me next because=unwell")]
    [InlineData("I can't make it, Dee Collins will come instead", "me next sub=Dee Collins")]
    [InlineData("apologies from Cllr Brown", "Cllr Brown next")]
    [InlineData("apologies from cllr brown", "cllr brown next")]
    [InlineData("record apologies from Cllr Brown for 3 December because of a funeral", "Cllr Brown 3/12 because=a funeral")]
    [InlineData("apologies from Cllr Brown, Cllr Green substituting", "Cllr Brown next sub=Cllr Green")]
    [InlineData("apologies from Cllr Brown (substitute: Cllr Green)", "Cllr Brown next sub=Cllr Green")]
    [InlineData("apologies from Dougal for december", "Dougal /12")]
    [InlineData("apologies from May Brown for the next meeting", "May Brown next")]
    [InlineData("apologies from me", "me next")]
    [InlineData("Cllr Brown sends apologies", "Cllr Brown next")]
    [InlineData("Cllr Brown can't make it", "Cllr Brown next")]
    public void Apologies_are_read_with_who_and_why(string line, string expected)
    {
        var apologies = Assert.IsType<GiveApologiesIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected,
            $"{apologies.Who ?? "me"} {Named(apologies.Meeting)}" + (apologies.Reason is { } reason ? $" because={reason}" : "")
            + (apologies.Substitute is { } substitute ? $" sub={substitute}" : ""));
    }

    [Theory]
    [InlineData("apologies withdrawn", "me next")]
    [InlineData("withdraw my apologies", "me next")]
    [InlineData("I can make it after all", "me next")]
    [InlineData("withdraw apologies from Cllr Brown", "Cllr Brown next")]
    [InlineData("apologies from Cllr Brown withdrawn", "Cllr Brown next")]
    [InlineData("Cllr Brown is coming after all", "Cllr Brown next")]
    public void Apologies_are_taken_back(string line, string expected)
    {
        var withdrawn = Assert.IsType<WithdrawApologiesIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, $"{withdrawn.Who ?? "me"} {Named(withdrawn.Meeting)}");
    }

    [Theory]
    [InlineData("attendance", "last")]
    [InlineData("attendance for 8 October", "8/10")]
    [InlineData("attendance at the next meeting", "expected")]
    [InlineData("expected attendance", "expected")]
    [InlineData("who is coming?", "expected")]
    [InlineData("show apologies", "expected")]
    public void Attendance_is_asked_for(string line, string expected)
    {
        var attendance = Assert.IsType<ShowAttendanceIntent>(CommandReader.Read(line, Context));

        Assert.Equal(
            expected, attendance.OfNext ? "expected" : attendance.Meeting is null ? "last" : Named(attendance.Meeting));
    }
}
