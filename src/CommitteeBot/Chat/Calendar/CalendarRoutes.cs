using CommitteeBot.Chat.Turns;
using CommitteeBot.Digests;
using CommitteeBot.Meetings;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Calendar;

namespace CommitteeBot.Chat.Calendar;

/// <summary>What of meetings, agendas and attendance can be said and clicked in chat.</summary>
internal static class CalendarRoutes
{
    public static IServiceCollection AddCalendarTurns(this IServiceCollection services) => services
        .AddScoped<CalendarTurn>()
        .AddScoped<BriefTurn>()
        .AddScoped<CalendarButtons>()
        .AddScoped<MeetingListTurn>()
        .AddScoped<ReceiveCalendar>()
        .AddIntent<CalendarIntent, CalendarTurn>(t => t.RunAsync)
        .AddIntent<BriefIntent, BriefTurn>(t => t.RunAsync)
        .AddShowButton<BriefTurn>(DigestVerbs.Brief, t => t.ShowButtonAsync)
        .AddChangeButton<BriefTurn>(MeetingVerbs.BriefFile, t => t.FileAsync)
        .AddIntent<ListMeetingsIntent, MeetingListTurn>(t => t.ListAsync)
        .AddIntent<NextMeetingIntent, MeetingListTurn>(t => t.NextAsync)
        .AddShowButton<MeetingListTurn>(ChatVerbs.NextMeeting, t => t.ListButtonAsync)
        .AddShowButton<MeetingListTurn>(MeetingVerbs.Meetings, t => t.ListButtonAsync)
        .AddShowButton<CalendarButtons>(MeetingVerbs.Conflicts, b => b.ConflictsAsync)
        .AddShowButton<CalendarButtons>(MeetingVerbs.Attendance, b => b.AttendanceAsync)
        .AddShowButton<CalendarButtons>(MeetingVerbs.Agenda, b => b.AgendaAsync)
        .AddShowButton<CalendarButtons>(MeetingVerbs.AgendaText, b => b.AgendaTextAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.AgendaAdd, b => b.AgendaAddAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.AgendaRemove, b => b.AgendaRemoveAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.Undo, b => b.UndoAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.Take, b => b.AcceptSourceAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.Keep, b => b.KeepCalendarAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.Both, b => b.TwoMeetingsAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.ChoosePerson, b => b.ChoosePersonAsync)
        .AddChangeButton<CalendarButtons>(MeetingVerbs.Withdraw, b => b.WithdrawAsync);
}
