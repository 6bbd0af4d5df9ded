using ActivityProtocol.Connector;
using ActivityProtocol.Hosting;
using ActivityProtocol.Schema;

namespace CommitteeBot.Chat;

/// <summary>
/// Shows that the bot is writing when an answer takes longer than a second, and again while it goes on, since Teams takes the sign away after a while.
/// An answer that comes at once needs none.
/// </summary>
internal sealed class TypingSign : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource answered = new();
    private readonly Task showing;

    private TypingSign(TurnContext context, TimeProvider clock) => showing = ShowAsync(context, clock);

    /// <returns>Null where nobody waits for a message: an invoke is answered in place, an event not at all.</returns>
    public static TypingSign? While(TurnContext context, TimeProvider clock) =>
        context.Activity.Type == ActivityTypes.Message ? new TypingSign(context, clock) : null;

    /// <summary>To be called before the answer is posted: a sign that comes after it would stay.</summary>
    public async ValueTask DisposeAsync()
    {
        await answered.CancelAsync();
        await showing;
        answered.Dispose();
    }

    private async Task ShowAsync(TurnContext context, TimeProvider clock)
    {
        try
        {
            for (var wait = Patience; ; wait = Shown)
            {
                // Nearly every turn ends here: an exception each would cost more than all the rest of this.
                await Task.Delay(wait, clock, answered.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (answered.IsCancellationRequested)
                    return;
                await context.SendTypingAsync(answered.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ConnectorException)
        {
            // Answered; or the channel takes no sign, and then the answer itself will say what is wrong.
        }
    }
}
