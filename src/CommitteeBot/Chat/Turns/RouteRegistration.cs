using CommitteeBot.Chat.Audience;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>How a slice adds its rows to the three tables: activities, intents and buttons.</summary>
internal static class RouteRegistration
{
    /// <summary>An activity whose handler reads for itself who is concerned.</summary>
    public static IServiceCollection AddActivity<THandler>(
        this IServiceCollection services, string type, string? name,
        Func<THandler, ActivityHandler> method) where THandler : notnull =>
        services.AddSingleton(new ActivityRoute(type, name, scope => method(scope.GetRequiredService<THandler>())));

    /// <summary>A turn whose reply is seen by everybody in the conversation.</summary>
    public static IServiceCollection AddGroupTurn<THandler>(
        this IServiceCollection services, string type, string? name,
        Func<THandler, TurnStep> method) where THandler : notnull
    {
        TurnStep Step(IServiceProvider scope) => method(scope.GetRequiredService<THandler>());
        return services.AddSingleton(new ActivityRoute(type, name, scope =>
            (activity, cancellation) =>
                scope.GetRequiredService<GroupChatTurn>().RunAsync(activity, Step(scope), Step, cancellation)));
    }

    /// <summary>A turn whose reply only the person who caused it sees.</summary>
    public static IServiceCollection AddPersonalTurn<THandler>(
        this IServiceCollection services, string type, string? name,
        Func<THandler, TurnStep> method) where THandler : notnull =>
        services.AddSingleton(new ActivityRoute(type, name, scope => async (activity, cancellation) =>
            await method(scope.GetRequiredService<THandler>())(
                await scope.GetRequiredService<TurnReader>().ReadAsync(activity, cancellation), cancellation)));

    /// <summary>A turn whose reply the person puts into a chat themselves: nothing restricted goes into it.</summary>
    public static IServiceCollection AddSharingTurn<THandler>(
        this IServiceCollection services, string type, string? name,
        Func<THandler, TurnStep> method) where THandler : notnull =>
        services.AddSingleton(new ActivityRoute(type, name, scope => async (activity, cancellation) =>
            await method(scope.GetRequiredService<THandler>())(
                await scope.GetRequiredService<TurnReader>().ForSharingAsync(activity, cancellation), cancellation)));

    /// <summary>An intent, or all that derive from it.</summary>
    public static IServiceCollection AddIntent<TIntent, THandler>(
        this IServiceCollection services, Func<THandler, Func<Turn, TIntent, CancellationToken, Task<Reply>>> method)
        where TIntent : Intent where THandler : notnull =>
        services.AddSingleton(new IntentRoute(typeof(TIntent), scope =>
        {
            var handle = method(scope.GetRequiredService<THandler>());
            return (turn, intent, cancellation) => handle(turn, (TIntent)intent, cancellation);
        }));

    /// <summary>An intent whose reply needs nothing but the turn.</summary>
    public static IServiceCollection AddIntent<TIntent>(
        this IServiceCollection services, Func<Turn, TIntent, Reply> reply) where TIntent : Intent =>
        services.AddSingleton(
            new IntentRoute(typeof(TIntent), _ => (turn, intent, _) => Task.FromResult(reply(turn, (TIntent)intent))));

    /// <summary>A button that only shows something.</summary>
    public static IServiceCollection AddShowButton<THandler>(
        this IServiceCollection services, string verb, Func<THandler, ButtonHandler> method) where THandler : notnull =>
        services.AddSingleton(
            new ButtonRoute(verb, IsReadOnly: true, scope => method(scope.GetRequiredService<THandler>())));

    /// <summary>A button that changes something.</summary>
    public static IServiceCollection AddChangeButton<THandler>(
        this IServiceCollection services, string verb, Func<THandler, ButtonHandler> method) where THandler : notnull =>
        services.AddSingleton(
            new ButtonRoute(verb, IsReadOnly: false, scope => method(scope.GetRequiredService<THandler>())));
}
