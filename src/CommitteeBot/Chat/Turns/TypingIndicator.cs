using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Shows that the bot is typing when an answer takes longer than a second, and again while it goes on, since Teams
/// removes the indicator after a while.
/// </summary>
internal sealed class TypingIndicator : IAsyncDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RepeatInterval = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource answered = new();
    private readonly ITimer timer;
    private Task showing = Task.CompletedTask;

    private TypingIndicator(TurnContext context, TimeProvider clock) =>
        timer = clock.CreateTimer(_ => Show(context), null, Delay, RepeatInterval);

    /// <returns>Null where nobody waits for a message: an invoke is answered in place, an event not at all.</returns>
    public static TypingIndicator? While(TurnContext context, TimeProvider clock) =>
        context.Activity.Type == ActivityTypes.Message ? new TypingIndicator(context, clock) : null;

    /// <summary>Dispose before the answer is posted: an indicator that arrives after it would stay.</summary>
    public async ValueTask DisposeAsync()
    {
        await timer.DisposeAsync();
        await answered.CancelAsync();
        await showing;
        answered.Dispose();
    }

    private void Show(TurnContext context)
    {
        if (showing.IsCompleted)
            showing = ShowAsync(context);
    }

    private async Task ShowAsync(TurnContext context)
    {
        try
        {
            await context.SendTypingAsync(answered.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or ConnectorException)
        {
            // Already answered; or the channel refuses the indicator, and then sending the answer reports the fault.
        }
    }
}
