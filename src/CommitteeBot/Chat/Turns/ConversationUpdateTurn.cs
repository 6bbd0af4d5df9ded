using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>The bot or people came to a conversation or left it.</summary>
internal sealed class ConversationUpdateTurn(ArrivalTurn arrival, DepartureTurn departure)
{
    public Task<TurnResult> RunAsync(Activity activity, CancellationToken cancellation) =>
        DepartureTurn.Is(activity)
            ? departure.RunAsync(activity, cancellation)
            : arrival.RunAsync(activity, cancellation);
}
