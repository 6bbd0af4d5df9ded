using System.Globalization;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;
using static CommitteeBot.Tests.Understanding.Calendar.CalendarRows;

namespace CommitteeBot.Tests.Understanding.Calendar;

public sealed class MoveReaderTests
{
    [Theory]
    [InlineData("move the meeting to 10 December", "next: 2026-12-10")]
    [InlineData("move the December meeting to 7 January at 3pm in Committee Room 2", "/12: 2027-01-07 15:00 @Committee Room 2")]
    [InlineData("move the meeting on 3 December to 10 December", "3/12: 2026-12-10")]
    [InlineData("move the 3 December meeting to 10 Dec at 10:00", "3/12: 2026-12-10 10:00")]
    [InlineData("reschedule the next meeting to next Thursday", "next: 2026-12-03")]
    [InlineData("postpone the meeting until 10 December because the chair is ill", "next: 2026-12-10 because=the chair is ill")]
    [InlineData("the meeting has been moved to 10 December", "next: 2026-12-10")]
    [InlineData("meeting of 3 December moved to 10 December", "3/12: 2026-12-10")]
    [InlineData("move the meeting to 10 December, same time", "next: 2026-12-10")]
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
            + (move.ByDays is { } days ? days.ToString("+0;-0", CultureInfo.InvariantCulture) : move.To is { } to ? Said(to) : "stays")
            + Times(move.Start, move.End)
            + (move.Venue is { } venue ? $" @{venue}" : "")
            + (move.Reason is { } reason ? $" because={reason}" : "")
            + (move.Unread is { } unread ? $" unread={unread}" : "")
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
}
