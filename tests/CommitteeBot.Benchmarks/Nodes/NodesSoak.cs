using System.Collections.Concurrent;
using System.Globalization;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>
/// <c>nodes [--minutes N] [--nodes N] [--people N] [--pooler]</c>: several nodes on one PostgreSQL, every line
/// delivered
/// twice at once to different nodes, while nodes are killed, stopped and frozen at random and the server is restarted
/// twice (with <c>--pooler</c>, PgBouncer stands before it and it fails over to a standby). In the end it looks for
/// what
/// was lost, doubled or left unanswered.
/// </summary>
internal static class NodesSoak
{
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var length = TimeSpan.FromMinutes(Option(args, "--minutes", 10));
        await using var server = await SoakServer.StartAsync();
        if (args.Contains("--pooler"))
            await server.AddPoolerAsync();
        await using var channel = await SoakChannel.StartAsync();
        var log = Path.Combine(Path.GetTempPath(), "committeebot-nodes.log");
        File.Delete(log);
        var nodes = Enumerable.Range(0, (int)Option(args, "--nodes", 3))
            .Select(n => new SoakNode(server.StoreAddress, log, TimeSpan.FromSeconds(n % 3 - 1))).ToList();
        Console.WriteLine(
            SoakNode.HasOtherClocks ? "the nodes' clocks differ by up to 2 s" : "the nodes' clocks are one (no faketime)");
        try
        {
            await Task.WhenAll(nodes.Select(n => n.StartAsync(StartTime)));
            var turns = new ConcurrentQueue<SoakTurn>();
            var trouble = new SoakTrouble(nodes, server, length);
            using var end = new CancellationTokenSource(length);
            var people = Enumerable.Range(1, (int)Option(args, "--people", 6))
                .Select(n => new SoakPerson(n, nodes, channel, turns).RunAsync(end.Token)).ToList();
            var messages = new SoakMessages(server).RunAsync(end.Token);
            var digests = new SoakDigests(server);
            var queueing = digests.RunAsync(length, end.Token);
            await trouble.RunAsync();
            await Task.WhenAll([.. people, messages, queueing]);
            await QuietAsync(server);
            var isRight = await new SoakReport(server, channel, trouble, [.. turns], log).WriteAsync();
            return await digests.ReportAsync(channel, trouble) && isRight ? 0 : 1;
        }
        finally
        {
            nodes.ForEach(n => n.Dispose());
        }
    }

    /// <summary>Until nothing waits to be sent, or for two minutes.</summary>
    private static async Task QuietAsync(SoakServer server)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            await Task.Delay(1000);
            if (await server.NumberAsync(
                "select count(*) from outbox where state in ('Waiting', 'Claimed', 'Sending')") == 0)
                return;
        }
    }

    private static double Option(string[] args, string name, double usual) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
            ? double.Parse(args[at + 1], CultureInfo.InvariantCulture)
            : usual;
}
