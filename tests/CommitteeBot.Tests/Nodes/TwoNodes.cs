using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.Nodes;

/// <summary>
/// Two bots that share one store on a server, as behind a load balancer. Where the run was given no server there is
/// nothing to share, and the tests are skipped.
/// </summary>
public sealed class TwoNodes : IAsyncLifetime
{
    internal BotHost First { get; private set; } = null!;

    internal BotHost Second { get; private set; } = null!;

    internal Uri[] Addresses => [First.Address, Second.Address];

    public ValueTask InitializeAsync()
    {
        if (!PostgresServer.IsUsed)
            return ValueTask.CompletedTask;
        First = BotHost.Start();
        Second = First.StartBeside();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (!PostgresServer.IsUsed)
            return;
        await Second.DisposeAsync();
        await First.DisposeAsync();
    }

    internal static void SkipWithoutServer() =>
        Assert.SkipUnless(PostgresServer.IsUsed, "This run was given no PostgreSQL (package postgresql).");
}
