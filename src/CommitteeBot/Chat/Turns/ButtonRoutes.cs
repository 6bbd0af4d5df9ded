using System.Collections.Frozen;

namespace CommitteeBot.Chat.Turns;

/// <summary>Answers a click on a button.</summary>
/// <returns>Null where the button's ids are missing or of another kind.</returns>
internal delegate Task<Reply?> ButtonHandler(ButtonClick click, CancellationToken cancellation);

/// <param name="IsReadOnly">True for a button that only shows something: its turn need not queue with the writers, and
/// is not stored.</param>
/// <param name="Handler">Takes the handler out of the turn's own scope.</param>
internal sealed record ButtonRoute(string Verb, bool IsReadOnly, Func<IServiceProvider, ButtonHandler> Handler);

/// <summary>The table of button verbs, put together from what each slice registers.</summary>
internal sealed class ButtonRoutes(IEnumerable<ButtonRoute> routes)
{
    private readonly FrozenDictionary<string, ButtonRoute> byVerb = routes.ToFrozenDictionary(
        r => r.Verb, StringComparer.Ordinal);

    public ButtonRoute? Find(string verb) => byVerb.GetValueOrDefault(verb);
}
