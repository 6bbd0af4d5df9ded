using System.Globalization;
using CommitteeBot.Language.Dates;

namespace CommitteeBot.Tests.Language.Dates;

public class DueDatesTests
{
    [Theory]
    // A day and a month; the next one to come.
    [InlineData("2026-11-22", "send it by 30 Nov", "2026-11-30")]
    [InlineData("2026-11-24", "send it b4 Friday", "2026-11-27")]
    [InlineData("2026-11-24", "send it 2moro", "2026-11-25")]
    [InlineData("2026-11-24", "send it the day after tomorrow", "2026-11-26")]
    [InlineData("2026-11-24", "send it three weeks today", "2026-12-15")]
    [InlineData("2026-11-24", "send it a fortnight on Friday", "2026-12-11")]
    [InlineData("2026-11-24", "send it today about the lock", "2026-11-24")]
    [InlineData("2026-11-24", "send it this day week", "2026-12-01")]
    [InlineData("2026-11-24", "send it tomorrow week", "2026-12-02")]
    [InlineData("2026-11-24", "send it by Friday wk", "2026-12-04")]
    [InlineData("2026-11-24", "send it by Friday next week", "2026-12-04")]
    [InlineData("2026-11-24", "send it by Friday after next", "2026-12-04")]
    [InlineData("2026-11-24", "send it by Thursday next", "2026-11-26")]
    [InlineData("2026-11-24", "send it in 2 wks", "2026-12-08")]
    [InlineData("2026-11-24", "send it by the ninth", "2026-12-09")]
    [InlineData("2026-11-24", "send it by the twenty-first of January", "2027-01-21")]
    [InlineData("2026-11-24", "send it by the first of December", "2026-12-01")]
    [InlineData("2026-11-24", "send it by December the thirtieth", "2026-12-30")]
    [InlineData("2026-11-24", "send it by St Andrew's Day", "2026-11-30")]
    [InlineData("2026-11-24", "send it by New Year's Eve", "2026-12-31")]
    [InlineData("2026-12-25", "send it by Christmas Eve", "2027-12-24")]
    [InlineData("2026-11-24", "send it. Target date: 3 December", "2026-12-03")]
    [InlineData("2026-11-24", "send it on Saturday, since nobody else will", "2026-11-28")]
    [InlineData("2026-11-22", "send it by 22 November", "2026-11-22")]
    [InlineData("2026-11-22", "send it by 3 December 2026", "2026-12-03")]
    [InlineData("2026-11-22", "send it by 3rd of December", "2026-12-03")]
    [InlineData("2026-11-22", "send it by the 3rd December, 2026", "2026-12-03")]
    [InlineData("2026-11-22", "send it by December 3rd", "2026-12-03")]
    [InlineData("2026-11-22", "send it by Dec 3, 2026", "2026-12-03")]
    [InlineData("2026-11-22", "send it by Thu 3 Dec", "2026-12-03")]
    [InlineData("2026-11-22", "send it by Thursday the 3rd of December", "2026-12-03")]
    [InlineData("2026-11-22", "send it by 12 Jan", "2027-01-12")]
    [InlineData("2026-11-22", "send it no later than 1 May", "2027-05-01")]
    [InlineData("2026-11-22", "send it by fri 4th", "2026-12-04")]
    [InlineData("2026-11-22", "send it by Tues the 1st", "2026-12-01")]
    [InlineData("2026-11-22", "send it by the weekend", "2026-11-22")]
    [InlineData("2026-11-24", "send it by next weekend", "2026-12-06")]
    [InlineData("2026-11-22", "send it by end Jan", "2027-01-31")]
    [InlineData("2026-11-22", "send it by 9/12", "2026-12-09")]
    [InlineData("2026-11-22", "send it before Christmas", "2026-12-25")]
    [InlineData("2026-11-22", "send it w/c 7 Dec", "2026-12-07")]
    [InlineData("2026-11-22", "send it on or before 5 Dec '26", "2026-12-05")]
    [InlineData("2026-11-22", "send it (deadline: 4 December)", "2026-12-04")]
    [InlineData("2026-11-22", "send it, due 4 Dec", "2026-12-04")]
    [InlineData("2026-11-22", "send it by noon on 4 Dec", "2026-12-04")]
    [InlineData("2026-11-22", "send it by 5pm Friday", "2026-11-27")]
    [InlineData("2026-11-22", "send it by close of play tomorrow", "2026-11-23")]
    // Leap years.
    [InlineData("2026-11-22", "send it by 29 February", "2028-02-29")]
    [InlineData("2028-02-29", "send it by 29 Feb", "2028-02-29")]
    [InlineData("2030-03-01", "send it by 29 Feb", "2032-02-29")]
    [InlineData("2028-02-15", "send it by end of month", "2028-02-29")]
    [InlineData("2027-02-15", "send it by end of month", "2027-02-28")]
    [InlineData("2028-02-29", "send it in a year", "2029-02-28")]
    // Figures: days before months.
    [InlineData("2026-11-22", "send it by 3/12", "2026-12-03")]
    [InlineData("2026-11-22", "send it by 03/12/2026", "2026-12-03")]
    [InlineData("2026-11-22", "send it by 3.12.26", "2026-12-03")]
    [InlineData("2026-11-22", "send it by 3-12-2026", "2026-12-03")]
    [InlineData("2026-11-22", "send it by 2026-12-03", "2026-12-03")]
    [InlineData("2026-11-22", "send it - 03/12/2026", "2026-12-03")]
    // Days of the week; weeks begin on Monday.
    [InlineData("2026-11-22", "send it by Friday", "2026-11-27")]
    [InlineData("2026-11-27", "send it by Friday", "2026-12-04")]
    [InlineData("2026-11-27", "send it this Friday", "2026-11-27")]
    [InlineData("2026-11-25", "send it this Friday", "2026-11-27")]
    [InlineData("2026-11-22", "send it next Tuesday", "2026-11-24")]
    [InlineData("2026-11-23", "send it next Tuesday", "2026-12-01")]
    [InlineData("2026-11-25", "send it by Tues", "2026-12-01")]
    [InlineData("2026-11-23", "send it by Friday week", "2026-12-04")]
    [InlineData("2026-11-23", "send it a week on Friday", "2026-12-04")]
    [InlineData("2026-11-23", "send it on Wednesday", "2026-11-25")]
    [InlineData("2026-11-22", "ring him at 10am on Tuesday", "2026-11-24")]
    [InlineData("2026-11-22", "send it today", "2026-11-22")]
    [InlineData("2026-12-31", "send it tomorrow", "2027-01-01")]
    // Counted from today.
    [InlineData("2026-11-22", "send it in 6 weeks", "2027-01-03")]
    [InlineData("2026-11-22", "send it in six weeks' time", "2027-01-03")]
    [InlineData("2026-11-22", "send it in a fortnight", "2026-12-06")]
    [InlineData("2026-11-22", "send it inside a fortnight", "2026-12-06")]
    [InlineData("2026-11-24", "send it by the end o the month", "2026-11-30")]
    [InlineData("2026-11-24", "send it week today", "2026-12-01")]
    [InlineData("2026-11-24", "open the hall for Refugee Week on Wednesday", "2026-11-25")]
    [InlineData("2026-11-22", "send it within 28 days", "2026-12-20")]
    [InlineData("2026-01-31", "send it in one month", "2026-02-28")]
    [InlineData("2026-03-28", "send it in 2 days", "2026-03-30")]
    [InlineData("2026-11-22", "send it 10 days from today", "2026-12-02")]
    [InlineData("2026-08-31", "send it in 6 months", "2027-02-28")]
    // Working days of England and Wales.
    [InlineData("2026-11-20", "send it within 10 working days", "2026-12-04")]
    [InlineData("2026-12-23", "send it within 3 working days", "2026-12-30")]
    [InlineData("2026-12-24", "send it within 2 working days", "2026-12-30")]
    [InlineData("2027-03-25", "send it within 1 working day", "2027-03-30")]
    [InlineData("2026-05-01", "send it in 1 working day", "2026-05-05")]
    [InlineData("2022-09-16", "send it within 1 business day", "2022-09-20")]
    // Ends of weeks, months, quarters, years.
    [InlineData("2026-11-23", "send it by the end of the week", "2026-11-27")]
    [InlineData("2026-11-22", "send it by end of next week", "2026-12-04")]
    [InlineData("2026-11-22", "send it by end of November", "2026-11-30")]
    [InlineData("2026-11-22", "send it by the end of January", "2027-01-31")]
    [InlineData("2026-11-22", "send it by month end", "2026-11-30")]
    [InlineData("2026-11-22", "send it by the end of next month", "2026-12-31")]
    [InlineData("2026-11-22", "send it by the end of the quarter", "2026-12-31")]
    [InlineData("2026-11-22", "send it by the end of the financial year", "2027-03-31")]
    [InlineData("2027-03-31", "send it by the end of the financial year", "2027-03-31")]
    [InlineData("2026-11-22", "send it by the end of the year", "2026-12-31")]
    [InlineData("2026-11-22", "send it by March", "2027-03-31")]
    [InlineData("2026-11-22", "send it by Christmas", "2026-12-25")]
    // A day of the month alone.
    [InlineData("2026-11-22", "send it by the 14th", "2026-12-14")]
    [InlineData("2026-11-22", "send it by the 30th", "2026-11-30")]
    [InlineData("2027-01-31", "send it by the 30th", "2027-03-30")]
    [InlineData("2026-11-22", "send it by 1st", "2026-12-01")]
    public void Reads_the_day_that_is_meant(string today, string line, string expected)
    {
        var due = DueDateParser.Find(line, Day(today));

        Assert.NotNull(due);
        Assert.Equal(DueDateProblem.None, due.Problem);
        Assert.Equal(Day(expected), due.Date);
        Assert.Equal(due.Words, line.Substring(due.Start, due.Length).Trim());
    }

    /// <summary>Nobody can tell whether it is late or meant for next year.</summary>
    [Theory]
    [InlineData("2026-11-24", "send it by 20 November", "2026-11-20", "2027-11-20")]
    [InlineData("2026-12-02", "send it by 30 Nov", "2026-11-30", "2027-11-30")]
    [InlineData("2026-11-22", "send it no later than 1 Sept", "2026-09-01", "2027-09-01")]
    [InlineData("2028-03-01", "send it by 29 Feb", "2028-02-29", "2032-02-29")]
    [InlineData("2027-01-03", "send it by 20/12", "2026-12-20", "2027-12-20")]
    [InlineData("2026-11-22", "send it by end of October", "2026-10-31", "2027-10-31")]
    [InlineData("2026-11-22", "send it by September", "2026-09-30", "2027-09-30")]
    public void A_day_that_is_nearer_in_the_past_is_asked_about(string today, string line, string past, string next)
    {
        var due = DueDateParser.Find(line, Day(today));

        Assert.NotNull(due);
        Assert.Equal((DueDateProblem.Past, Day(past), Day(next)), (due.Problem, due.Date, due.OrElse));
    }

    [Theory]
    [InlineData("send the minutes of 8 October")]
    [InlineData("send the notes from last Friday")]
    [InlineData("review the March figures")]
    [InlineData("report on the 24/7 service")]
    [InlineData("book a room for 14 January")]
    [InlineData("review the 2025/26 budget")]
    [InlineData("send 12 letters")]
    [InlineData("report in 2027")]
    [InlineData("write up the meeting held on 4 December")]
    [InlineData("compare with figures of the last 6 weeks")]
    [InlineData("sunny weather may follow")]
    [InlineData("respond by return")]
    [InlineData("march to the town hall")]
    [InlineData("pay the £3.12 fee")]
    [InlineData("answer the second question")]
    [InlineData("see that it is done")]
    public void Dates_that_belong_to_the_work_are_not_due_dates(string line) =>
        Assert.Null(DueDateParser.Find(line, new DateOnly(2026, 11, 22)));

    [Theory]
    [InlineData("send it by 3 December 2020", nameof(DueDateProblem.Past), "2020-12-03")]
    [InlineData("send it asap", nameof(DueDateProblem.NotADay), null)]
    [InlineData("send it as soon as possible", nameof(DueDateProblem.NotADay), null)]
    [InlineData("send it by early July", nameof(DueDateProblem.NotADay), null)]
    [InlineData("send it in the new year", nameof(DueDateProblem.NotADay), null)]
    [InlineData("send it by the AGM", nameof(DueDateProblem.MeetingUnknown), null)]
    [InlineData("send it before next mtg", nameof(DueDateProblem.MeetingUnknown), null)]
    [InlineData("send it before we next meet", nameof(DueDateProblem.MeetingUnknown), null)]
    [InlineData("send it by fri 5th", nameof(DueDateProblem.WrongWeekday), "2026-12-05")]
    [InlineData("send it by yesterday", nameof(DueDateProblem.Past), "2026-11-21")]
    [InlineData("send it by last Friday", nameof(DueDateProblem.Past), "2026-11-20")]
    [InlineData("send it by 21/11/2026", nameof(DueDateProblem.Past), "2026-11-21")]
    [InlineData("send it by the end of March 2026", nameof(DueDateProblem.Past), "2026-03-31")]
    [InlineData("send it by 30 February", nameof(DueDateProblem.NoSuchDay), null)]
    [InlineData("send it by 29 February 2027", nameof(DueDateProblem.NoSuchDay), null)]
    [InlineData("send it by 31 November", nameof(DueDateProblem.NoSuchDay), null)]
    [InlineData("send it by 12/25", nameof(DueDateProblem.NoSuchDay), null)]
    [InlineData("send it by the 32nd", nameof(DueDateProblem.NoSuchDay), null)]
    [InlineData("send it by Friday 3 December", nameof(DueDateProblem.WrongWeekday), "2026-12-03")]
    [InlineData("send it by the next meeting", nameof(DueDateProblem.MeetingUnknown), null)]
    [InlineData("a paper for the October meeting", nameof(DueDateProblem.MeetingUnknown), null)]
    public void A_day_that_cannot_be_meant_is_questioned(string line, string problem, string? read)
    {
        var due = DueDateParser.Find(line, new DateOnly(2026, 11, 22));

        Assert.NotNull(due);
        Assert.Equal(problem, due.Problem.ToString());
        Assert.Equal(read, due.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.False(due.IsValid);
    }

    [Theory]
    [InlineData("send it by the next meeting", "2026-12-03", true)]
    [InlineData("bring it to the next meeting", "2026-12-03", false)]
    [InlineData("a paper for the January meeting", "2027-01-21", false)]
    [InlineData("send it before our next meeting", "2026-12-03", true)]
    [InlineData("a paper for the meeting on 21 January", "2027-01-21", false)]
    public void A_meeting_has_its_day_from_the_calendar(string line, string expected, bool isAside)
    {
        var due = DueDateParser.Find(
            line, new DateOnly(2026, 11, 22), [new(2026, 10, 8), new(2027, 1, 21), new(2026, 12, 3)]);

        Assert.Equal(Day(expected), due?.Date);
        Assert.Equal(isAside, due?.IsAside);
    }

    [Theory]
    [InlineData("12 Jan", "2027-01-12")]
    [InlineData("to 12 Jan", "2027-01-12")]
    [InlineData("Friday", "2026-11-27")]
    [InlineData("in 2 weeks", null)]
    [InlineData("2 weeks", "2026-12-06")]
    [InlineData("2027-01-12", "2027-01-12")]
    [InlineData("whenever", null)]
    public void A_text_that_is_a_date_needs_no_word_before_it(string text, string? expected) =>
        Assert.Equal(
            expected is null ? null : Day(expected), DueDateParser.Parse(text, new DateOnly(2026, 11, 22))?.Date);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
