using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings;

namespace CommitteeBot.Chat.Following;

/// <summary>What can be said in chat about what is followed in Microsoft 365.</summary>
internal static class FollowingRoutes
{
    public static IServiceCollection AddFollowingTurns(this IServiceCollection services) => services
        .AddScoped<AccountTurn>()
        .AddChangeButton<AccountTurn>(MeetingVerbs.DecideAccount, t => t.DecideAsync);
}
