using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Shows that the bot is writing when an answer takes longer than a second, and again while it goes on, since Teams takes the sign away after a while.
/// An answer that comes at once needs none.
/// </summary>
internal sealed class TypingIndicator : IAsyncDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RepeatInterval = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource answered = new();
    private readonly ITimer timer;
    private Task showing = Task.CompletedTask;

    private TypingIndicator(TurnContext context, TimeProvider clock) => timer = clock.CreateTimer(_ => Show(context), null, Delay, RepeatInterval);

    /// <returns>Null where nobody waits for a message: an invoke is answered in place, an event not at all.</returns>
    public static TypingIndicator? While(TurnContext context, TimeProvider clock) =>
        context.Activity.Type == ActivityTypes.Message ? new TypingIndicator(context, clock) : null;

    /// <summary>To be called before the answer is posted: a sign that comes after it would stay.</summary>
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
            // Answered; or the channel takes no sign, and then the answer itself will say what is wrong.
        }
    }
}
