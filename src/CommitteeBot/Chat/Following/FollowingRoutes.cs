using CommitteeBot.Chat.Turns;
using CommitteeBot.Meetings;
using CommitteeBot.Understanding.Actions;

namespace CommitteeBot.Chat.Following;

/// <summary>What can be said in chat about what is followed in Microsoft 365.</summary>
internal static class FollowingRoutes
{
    public static IServiceCollection AddFollowingTurns(this IServiceCollection services) => services
        .AddScoped<AccountTurn>()
        .AddScoped<ToDoTurn>()
        .AddIntent<ToDoIntent, ToDoTurn>(t => t.ChooseAsync)
        .AddChangeButton<AccountTurn>(MeetingVerbs.DecideAccount, t => t.DecideAsync);
}
