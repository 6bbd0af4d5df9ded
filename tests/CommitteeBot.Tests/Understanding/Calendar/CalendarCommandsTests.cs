using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;

namespace CommitteeBot.Tests.Understanding.Calendar;

/// <summary>Lines about the calendar, read on Wednesday 25 November 2026.</summary>
public class CalendarCommandsTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 25))
    {
        BotNames = ["Committee Bot"],
        Committees = [new("Harbour Oversight Board", "HOB"), new("Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData("next meeting 3 December 2026 2:30pm Town Hall", "next 2026-12-03 14:30 @Town Hall")]
    [InlineData("next meeting 3 December 2019 2:30pm Town Hall", "next 2019-12-03!Past 14:30 @Town Hall")]
    [InlineData("Next meeting: Thursday 3 December at 14:30, Committee Room 2", "next 2026-12-03 14:30 @Committee Room 2")]
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
    [InlineData("meetings: 3 Dec 2pm; 7 Jan 3pm; 4 Feb 10am, Town Hall", "add 2026-12-03 14:00, 2027-01-07 15:00, 2027-02-04 10:00 @Town Hall")]
    [InlineData("meetings 2pm on 3 Dec, 7 Jan and 4 Feb", "add 2026-12-03 14:00, 2027-01-07 14:00, 2027-02-04 14:00")]
    [InlineData("meetings 3, 10 and 17 December at 2pm", "add 2026-12-03 14:00, 2026-12-10 14:00, 2026-12-17 14:00")]
    [InlineData("meetings 3 Dec 2027, 7 Jan, 4 Feb", "add 2027-12-03, 2028-01-07, 2028-02-04")]
    [InlineData("meeting dates: 14/01/2027 and 11/02/2027 at 18:30", "add 2027-01-14 18:30, 2027-02-11 18:30")]
    [InlineData("next meetings 3 Dec and 7 Jan", "add 2026-12-03, 2027-01-07")]
    public void New_meetings_are_read_with_days_times_and_place(string line, string expected)
    {
        var plan = Assert.IsType<PlanMeetingsIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, (plan.IsNext ? "next " : "add ").TrimEnd() + (plan.Dates.Count > 0 ? " " : "") + string.Join(", ", plan.Dates.Select(Said))
            + (plan.Venue is { } venue ? $" @{venue}" : "") + (plan.Unread is { } unread ? $" unread={unread}" : "") + (plan.Committee is { } c ? $" [{c}]" : ""));
    }

    [Theory]
    [InlineData("move the meeting to 10 December", "next: 2026-12-10")]
    [InlineData("move the December meeting to 7 January at 3pm in Committee Room 2", "/12: 2027-01-07 15:00 @Committee Room 2")]
    [InlineData("move the meeting on 3 December to 10 December", "3/12: 2026-12-10")]
    [InlineData("move the 3 December meeting to 10 Dec at 10:00", "3/12: 2026-12-10 10:00")]
    [InlineData("reschedule the next meeting to next Thursday", "next: 2026-12-03")]
    [InlineData("postpone the meeting until 10 December because the chair is ill", "next: 2026-12-10 because=the chair is ill")]
    [InlineData("the meeting has been moved to 10 December", "next: 2026-12-10")]
    [InlineData("meeting of 3 December moved to 10 December", "3/12: 2026-12-10")]
    [InlineData("move the meeting to 3pm", "next: stays 15:00")]
    [InlineData("move the meeting to Committee Room 2", "next: stays @Committee Room 2")]
    [InlineData("change the time of the December meeting to 3pm", "/12: stays 15:00")]
    [InlineData("change the venue to the Town Hall", "next: stays @Town Hall")]
    [InlineData("change the time to 10.30", "next: stays 10:30")]
    [InlineData("next meeting at 3pm", "next: stays 15:00")]
    [InlineData("postpone the meeting by a week", "next: +7")]
    [InlineData("bring the meeting forward two days", "next: -2")]
    [InlineData("move the meeting to 1 November 2026", "next: 2026-11-01!Past")]
    [InlineData("move the meeting to", null)]
    [InlineData("move the meeting of the Audit Committee to 10 December", "next: 2026-12-10 [Audit Committee]")]
    public void A_meeting_that_moves_is_read_with_what_changes(string line, string? expected)
    {
        var move = CommandReader.Read(line, Context) as MoveMeetingIntent;

        Assert.Equal(expected, move is null ? null : Named(move.Meeting) + ": "
            + (move.ByDays is { } days ? days.ToString("+0;-0", CultureInfo.InvariantCulture) : move.To is { } to ? Said(to) : "stays") + Times(move.Start, move.End)
            + (move.Venue is { } venue ? $" @{venue}" : "") + (move.Reason is { } reason ? $" because={reason}" : "") + (move.Unread is { } unread ? $" unread={unread}" : "")
            + (move.Committee is { } c ? $" [{c}]" : ""));
    }

    [Theory]
    [InlineData("cancel the meeting", "next")]
    [InlineData("cancel the meeting on 3 December because of snow", "3/12 because=snow")]
    [InlineData("call off the December meeting", "/12")]
    [InlineData("the meeting on 3 December is cancelled", "3/12")]
    [InlineData("meeting cancelled", "next")]
    public void A_meeting_that_is_off_is_read(string line, string expected)
    {
        var cancel = Assert.IsType<CancelMeetingIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, Named(cancel.Meeting) + (cancel.Reason is { } reason ? $" because={reason}" : ""));
    }

    [Theory]
    [InlineData("agenda", "show next")]
    [InlineData("show me the agenda", "show next")]
    [InlineData("what's the agenda?", "show next")]
    [InlineData("agenda for the next meeting", "show next")]
    [InlineData("agenda for the December meeting", "show /12")]
    [InlineData("agenda for 3 December", "show 3/12")]
    [InlineData("agenda of the last meeting", "show last")]
    [InlineData("agenda as text", "text next")]
    [InlineData("agenda text for the December meeting", "text /12")]
    [InlineData("agenda add Budget monitoring", "add Budget monitoring")]
    [InlineData("agenda: add Budget monitoring as item 4", "add Budget monitoring at=4")]
    [InlineData("agenda add Budget monitoring for the December meeting", "add Budget monitoring for=/12")]
    [InlineData("add Budget monitoring to the agenda", "add Budget monitoring")]
    [InlineData("agenda add Sale of the tannery (private, paragraph 3)", "add Sale of the tannery ground=paragraph 3")]
    [InlineData("agenda add private: Sale of the tannery", "add Sale of the tannery ground=private")]
    [InlineData("agenda remove 5", "remove 5")]
    [InlineData("remove item 5 from the agenda", "remove 5")]
    [InlineData("agenda move 5 to 3", "move 5 3")]
    [InlineData("move item 5 to 3", "move 5 3")]
    [InlineData("agenda rename 5 to Budget outlook", "rename 5 Budget outlook")]
    [InlineData("agenda private 5 paragraph 3", "restrict 5 paragraph 3")]
    [InlineData("agenda public 5", "restrict 5 open")]
    [InlineData("agenda reset", "reset")]
    public void An_agenda_is_shown_and_edited(string line, string expected)
    {
        var intent = Assert.IsAssignableFrom<CalendarIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, intent switch
        {
            ShowAgendaIntent show => $"{(show.AsText ? "text" : "show")} {Named(show.Meeting)}",
            EditAgendaIntent edit => Said(edit.Edit) + (edit.Meeting is null ? "" : $" for={Named(edit.Meeting)}"),
            _ => intent.GetType().Name,
        });
    }

    [Theory]
    [InlineData("standing items", "show")]
    [InlineData("show the standing items", "show")]
    [InlineData("standing items add Public questions", "add Public questions")]
    [InlineData("standing items remove 3", "remove 3")]
    [InlineData("standing items move 3 to 1", "move 3 1")]
    [InlineData("standing items: Apologies; Declarations of interest; Minutes", "Apologies|Declarations of interest|Minutes")]
    public void Standing_items_are_shown_and_edited(string line, string expected)
    {
        var items = Assert.IsType<StandingItemsIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, items.Titles is { } titles ? string.Join('|', titles) : items.Edit is { } edit ? Said(edit) : "show");
    }

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
    [InlineData("apologies from me", "me next")]
    [InlineData("Cllr Brown sends apologies", "Cllr Brown next")]
    [InlineData("Cllr Brown can't make it", "Cllr Brown next")]
    public void Apologies_are_read_with_who_and_why(string line, string expected)
    {
        var apologies = Assert.IsType<GiveApologiesIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, $"{apologies.Who ?? "me"} {Named(apologies.Meeting)}" + (apologies.Reason is { } reason ? $" because={reason}" : "")
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

        Assert.Equal(expected, attendance.OfNext ? "expected" : attendance.Meeting is null ? "last" : Named(attendance.Meeting));
    }

    [Theory]
    [InlineData("calendar feed https://outlook.office365.com/owa/calendar/a/b/calendar.ics", "https://outlook.office365.com/owa/calendar/a/b/calendar.ics")]
    [InlineData("calendar feed webcal://example.org/c.ics for all events", "webcal://example.org/c.ics all")]
    [InlineData("calendar feed off", "off")]
    [InlineData("calendar feed", "show")]
    public void A_calendar_feed_is_set(string line, string expected)
    {
        var feed = Assert.IsType<CalendarFeedIntent>(CommandReader.Read(line, Context));

        Assert.Equal(expected, feed.IsOff ? "off" : feed.Url is { } url ? url + (feed.TakesAll ? " all" : "") : "show");
    }

    [Theory]
    [InlineData("calendar conflicts", nameof(CalendarConflictsIntent))]
    [InlineData("meeting history", nameof(MeetingHistoryIntent))]
    [InlineData("history of the December meeting", nameof(MeetingHistoryIntent))]
    [InlineData("next meeting", nameof(NextMeetingIntent))]
    [InlineData("meetings", nameof(ListMeetingsIntent))]
    [InlineData("agenda item 7 – Any other business", nameof(SetCurrentItemIntent))]
    [InlineData("move HOB-3 to 10 December", nameof(SetDueIntent))]
    [InlineData("cancel HOB-3", nameof(WithdrawActionIntent))]
    [InlineData("end the meeting", nameof(EndMeetingIntent))]
    [InlineData("action Clerk to put the budget on the agenda", nameof(LogActionsIntent))]
    public void Neighbouring_commands_are_what_they_are(string line, string expected) => Assert.Equal(expected, CommandReader.Read(line, Context)?.GetType().Name);

    [Theory]
    [InlineData("When is the next meeting?")]
    [InlineData("is the meeting on 3 December cancelled?")]
    [InlineData("was the December meeting moved to 10 December?")]
    [InlineData("who sent apologies in June?")]
    [InlineData("what was on the agenda in June?")]
    [InlineData("apologies for the delay")]
    [InlineData("apologies for my late reply")]
    [InlineData("meeting with the trust in 2018 about offers")]
    [InlineData("meetings of the working group in 2018?")]
    [InlineData("move on to the next subject")]
    [InlineData("cancel culture in the force")]
    [InlineData("agenda setting powers of the panel")]
    [InlineData("attendance allowance claims")]
    [InlineData("who attended the meeting in June?")]
    [InlineData("they said that he can't make it work")]
    public void What_is_no_command_is_left_to_the_answers(string line) => Assert.Null(CommandReader.Read(line, Context));

    private static string Said(MeetingDate date) => (date.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "none")
        + (date.Problem == MeetingDateProblem.None ? "" : $"!{date.Problem}") + Times(date.Start, date.End);

    private static string Times(TimeOnly? start, TimeOnly? end) =>
        (start is { } from ? $" {from:HH\\:mm}" : "") + (end is { } to ? $"-{to:HH\\:mm}" : "");

    private static string Named(MeetingPhrase? phrase) => phrase switch
    {
        null => "next",
        { IsLast: true } => "last",
        _ => $"{phrase.Day}/{phrase.Month}{(phrase.Year is { } year ? $"/{year}" : "")}",
    };

    private static string Said(AgendaEdit edit) => edit switch
    {
        AgendaEdit.Add add => $"add {add.Title}{(add.At is { } at ? $" at={at}" : "")}{(add.Restricted is { } ground ? $" ground={ground}" : "")}",
        AgendaEdit.Remove remove => $"remove {remove.Number}",
        AgendaEdit.Move move => $"move {move.Number} {move.To}",
        AgendaEdit.Rename rename => $"rename {rename.Number} {rename.Title}",
        AgendaEdit.Restrict restrict => $"restrict {restrict.Number} {restrict.Ground ?? "open"}",
        _ => "reset",
    };
}
