using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>Hands an intent to the slice that registered it.</summary>
internal sealed class IntentRouter(IntentRoutes routes, IServiceProvider scope)
{
    public Task<Reply> RunAsync(Turn turn, Intent intent, CancellationToken cancellation)
    {
        TurnMeasure.Name(intent);
        return routes.Find(intent.GetType()) is { } route
            ? route.Handler(scope)(turn, intent, cancellation)
            : throw new InvalidOperationException($"{intent.GetType().Name} has no route.");
    }
}
