using System.Collections.Concurrent;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>
/// What goes wrong meanwhile: nodes are killed, stopped and frozen at random, one or two at a time, and the server is
/// restarted twice.
/// </summary>
internal sealed class SoakTrouble(IReadOnlyList<SoakNode> nodes, SoakServer server, TimeSpan length)
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);
    private readonly Random chance = new(7);

    public int Kills { get; private set; }
    public int Stops { get; private set; }
    public int Freezes { get; private set; }

    /// <summary>When a node was gone or frozen, and so what it was doing in doubt.</summary>
    public ConcurrentQueue<(DateTimeOffset From, DateTimeOffset To)> Gone { get; } = new();

    /// <summary>When the store did not answer.</summary>
    public ConcurrentQueue<(DateTimeOffset From, DateTimeOffset To)> Outages { get; } = new();

    public async Task RunAsync()
    {
        var began = TimeProvider.System.GetUtcNow();
        var restarts = new Queue<(TimeSpan At, string Mode)>(
            [(length / 3, "fast"), (length * 2 / 3, "immediate")]);
        while (TimeProvider.System.GetUtcNow() - began is var gone && gone < length)
        {
            if (restarts.TryPeek(out var next) && gone >= next.At)
                await RestartAsync(restarts.Dequeue().Mode);
            await Task.Delay(TimeSpan.FromSeconds(chance.Next(5, 15)));
            var node = nodes[chance.Next(nodes.Count)];
            if (chance.Next(5) == 0)
                await FreezeAsync(node);
            else
                await ReplaceAsync(node);
        }
    }

    private async Task RestartAsync(string mode)
    {
        var from = TimeProvider.System.GetUtcNow();
        if (mode == "immediate" && server.HasStandby)
            await server.FailOverAsync();
        else
            await server.RestartAsync(mode);
        Console.WriteLine($"server restarted or failed over {from:HH:mm:ss} to {TimeProvider.System.GetUtcNow():HH:mm:ss}");
        Outages.Enqueue((from, TimeProvider.System.GetUtcNow()));
    }

    private async Task FreezeAsync(SoakNode node)
    {
        Freezes++;
        var from = TimeProvider.System.GetUtcNow();
        node.Freeze();
        await Task.Delay(TimeSpan.FromSeconds(25));
        node.GoOn();
        Console.WriteLine($"frozen {from:HH:mm:ss} to {TimeProvider.System.GetUtcNow():HH:mm:ss}");
        Gone.Enqueue((from, TimeProvider.System.GetUtcNow()));
    }

    private async Task ReplaceAsync(SoakNode node)
    {
        if (chance.Next(3) == 0)
        {
            Stops++;
            Console.WriteLine($"stopped {TimeProvider.System.GetUtcNow():HH:mm:ss}");
            node.Stop();
        }
        else
        {
            Kills++;
            var at = TimeProvider.System.GetUtcNow();
            node.Kill();
            Console.WriteLine($"killed {at:HH:mm:ss}");
            Gone.Enqueue((at, at));
        }

        await node.WaitForEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(chance.Next(0, 4)));
        await node.StartAsync(StartTime);
    }
}
