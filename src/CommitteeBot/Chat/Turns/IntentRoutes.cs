using System.Collections.Frozen;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>Answers a line whose intent is known.</summary>
internal delegate Task<Reply> IntentHandler(Turn turn, Intent intent, CancellationToken cancellation);

/// <param name="Intent">The type of the intent. A base type stands for every type that derives from it and has no route
/// of its own.</param>
/// <param name="Handler">Takes the handler out of the turn's own scope.</param>
internal sealed record IntentRoute(Type Intent, Func<IServiceProvider, IntentHandler> Handler);

/// <summary>The table of intents, put together from what each slice registers.</summary>
internal sealed class IntentRoutes(IEnumerable<IntentRoute> routes)
{
    private readonly FrozenDictionary<Type, IntentRoute> byType = routes.ToFrozenDictionary(r => r.Intent);

    public IntentRoute? Find(Type intent)
    {
        for (var type = intent; type is not null; type = type.BaseType)
        {
            if (byType.TryGetValue(type, out var route))
                return route;
        }

        return null;
    }
}
