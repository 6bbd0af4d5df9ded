using System.Collections.Frozen;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>Deals with one activity.</summary>
internal delegate Task<TurnResult> ActivityHandler(Activity activity, CancellationToken cancellation);

/// <summary>Deals with an activity once it is known who speaks, where, and about which committee.</summary>
internal delegate Task<TurnResult> TurnStep(Turn turn, CancellationToken cancellation);

/// <param name="Name">Of an invoke or an event; null for every activity of the type that has no route of its
/// own.</param>
/// <param name="Handler">Takes the handler out of the turn's own scope.</param>
internal sealed record ActivityRoute(string Type, string? Name, Func<IServiceProvider, ActivityHandler> Handler);

/// <summary>The table of activities, put together from what each slice registers.</summary>
internal sealed class ActivityRoutes(IEnumerable<ActivityRoute> routes)
{
    private readonly FrozenDictionary<(
        string Type, string? Name), ActivityRoute> byKey = routes.ToFrozenDictionary(r => (r.Type, r.Name));

    public ActivityRoute? Find(Activity activity) =>
        byKey.GetValueOrDefault((activity.Type!, activity.Name)) ?? byKey.GetValueOrDefault((activity.Type!, null));
}
