using CommitteeBot.Meetings.Calendar;

namespace CommitteeBot.Meetings;

internal static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<ListMeetings>()
        .AddScoped<ImportCalendar>();
}
