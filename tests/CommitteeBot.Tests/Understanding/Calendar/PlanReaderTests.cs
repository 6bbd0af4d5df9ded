using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;
using static CommitteeBot.Tests.Understanding.Calendar.CalendarRows;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class PlanReaderTests
{
    [Theory]
    [InlineData("next meeting 3 December 2026 2:30pm Town Hall", "next 2026-12-03 14:30 @Town Hall")]
    [InlineData("next meeting 3 December 2019 2:30pm Town Hall", "next 2019-12-03!Past 14:30 @Town Hall")]
    [InlineData(
        "Next meeting: Thursday 3 December at 14:30, Committee Room 2", "next 2026-12-03 14:30 @Committee Room 2")]
    [InlineData("the next meeting is on 3/12/2026 at 2.30pm in the Town Hall", "next 2026-12-03 14:30 @Town Hall")]
    [InlineData("the next meeting will be on Thursday 3rd December", "next 2026-12-03")]
    [InlineData("set the next meeting for 3 Dec", "next 2026-12-03")]
    [InlineData("date of next meeting: 3 December 2026", "next 2026-12-03")]
    [InlineData("next meeting 2026-12-03 14:30-16:00 via Teams", "next 2026-12-03 14:30-16:00 @Teams")]
    [InlineData("next meeting tomorrow at noon", "next 2026-11-26 12:00")]
    [InlineData("next meeting next Tuesday at 10 in Room 4", "next 2026-12-01 10:00 @Room 4")]
    [InlineData("next meeting 2:30pm on 3 December at the Town Hall", "next 2026-12-03 14:30 @Town Hall")]
    [InlineData("next meeting 3 December 10am for 2 hours", "next 2026-12-03 10:00-12:00")]
    [InlineData("next meeting 3 December half past two", "next 2026-12-03 14:30")]
    [InlineData("next meeting 3 December at quarter to three", "next 2026-12-03 14:45")]
    [InlineData("next meeting 3 December at 7 in the evening", "next 2026-12-03 19:00")]
    [InlineData("next meeting 3 December at 9 o'clock", "next 2026-12-03 09:00")]
    [InlineData("next meeting Friday 3 December", "next 2026-12-03!WrongWeekday")]
    [InlineData("next meeting 30 February", "next none!NoSuchDay")]
    [InlineData("next meeting 10 November", "next 2027-11-10!PastOrFar")]
    [InlineData("next meeting 29 Feb 2028", "next 2028-02-29")]
    [InlineData("next meeting 3 December about the budget", "next 2026-12-03 unread=about the budget")]
    [InlineData("next meeting of the Audit Committee 3 December at 6pm", "next 2026-12-03 18:00 [Audit Committee]")]
    [InlineData("AUD: next meeting 3 December", "next 2026-12-03 [Audit Committee]")]
    [InlineData("add meeting 10 December 2pm", "add 2026-12-10 14:00")]
    [InlineData("add an extra meeting on 10 December at 2pm at the Town Hall", "add 2026-12-10 14:00 @Town Hall")]
    [InlineData("please schedule a meeting for 10 December", "add 2026-12-10")]
    [InlineData("add meeting", "add")]
    [InlineData("meetings 3 Dec, 7 Jan, 4 Feb at 2pm", "add 2026-12-03 14:00, 2027-01-07 14:00, 2027-02-04 14:00")]
    [InlineData(
        "meetings: 3 Dec 2pm; 7 Jan 3pm; 4 Feb 10am, Town Hall",
        "add 2026-12-03 14:00, 2027-01-07 15:00, 2027-02-04 10:00 @Town Hall")]
    [InlineData("meetings 2pm on 3 Dec, 7 Jan and 4 Feb", "add 2026-12-03 14:00, 2027-01-07 14:00, 2027-02-04 14:00")]
    [InlineData("meetings 3, 10 and 17 December at 2pm", "add 2026-12-03 14:00, 2026-12-10 14:00, 2026-12-17 14:00")]
    [InlineData("meetings 3 Dec 2027, 7 Jan, 4 Feb", "add 2027-12-03, 2028-01-07, 2028-02-04")]
    [InlineData("meeting dates: 14/01/2027 and 11/02/2027 at 18:30", "add 2027-01-14 18:30, 2027-02-11 18:30")]
    [InlineData("next meetings 3 Dec and 7 Jan", "add 2026-12-03, 2027-01-07")]
    [InlineData(
        "next year: 14 Jan, 11 February and 11 March, all 6.30 Town Hall - put them in the calendar",
        "add 2027-01-14 18:30, 2027-02-11 18:30, 2027-03-11 18:30 @Town Hall")]
    [InlineData(
        "can you put 14 jan at 2pm and 11 feb at 3pm in the diary please", "add 2027-01-14 14:00, 2027-02-11 15:00")]
    [InlineData("dates for next year: 14 January, 11 February at 2pm", "add 2027-01-14 14:00, 2027-02-11 14:00")]
    [InlineData("add a meeting tues 12 january 2pm guildhall", "add 2027-01-12 14:00 @guildhall")]
    [InlineData("add a meeting tues 12 january 2pm sorry for the short notice", "add 2027-01-12 14:00 unread=sorry for the short notice")]
    public void New_meetings_are_read_with_days_times_and_place(string line, string expected)
    {
        var plan = Assert.IsType<PlanMeetingsIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, (plan.IsNext ? "next " : "add ").TrimEnd() + (plan.Dates.Count > 0 ? " " : "")
            + string.Join(", ", plan.Dates.Select(Said))
            + (plan.Venue is { } venue ? $" @{venue}" : "")
            + (plan.Unread is { } unread ? $" unread={unread}" : "") + (plan.Committee is { } c ? $" [{c}]" : ""));
    }

    [Theory]
    [InlineData("put the bins paper in the calendar")]
    [InlineData("put carol service 16 December in the diary")]
    [InlineData("please add Sam's birthday 14 June to our calendar")]
    [InlineData("I put 14 January in my diary")]
    [InlineData("put in the diary that Jo rang about 14 January")]
    [InlineData("next year 14 trees will be felled")]
    public void What_names_no_days_of_meetings_plans_none(string line) =>
        Assert.IsNotType<PlanMeetingsIntent>(CommandReader.Read(line, Context));
}
