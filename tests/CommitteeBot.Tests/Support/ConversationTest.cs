namespace CommitteeBot.Tests.Support;

/// <summary>
/// Cases that talk to one running bot. Each begins with the store as it was first filled and with a channel of its own.
/// The class names the bot that it needs as its class fixture: <see cref="RunningBot"/>, or a class derived from it
/// with other settings.
/// </summary>
public abstract class ConversationTest(RunningBot running) : IAsyncLifetime
{
    private protected BotHost Bot => running.Host;

    private protected TeamsChannel Teams { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await running.ResetAsync();
        Teams = await TeamsChannel.StartAsync(Bot);
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What each case begins with besides.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;
}
