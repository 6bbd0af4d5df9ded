using CommitteeBot.Import;
using CommitteeBot.Store.Postgres;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Nodes;

public sealed class FirstStartTests
{
    private const int Nodes = 3;

    [Fact]
    public async Task Nodes_that_start_at_once_make_the_tables_of_an_empty_database_once()
    {
        TwoNodes.SkipWithoutServer();
        var nodes = await BotHost.StartTogetherAsync(PostgresServer.Create(null), Nodes);
        try
        {
            using var alone = BotHost.Start();
            foreach (var table in new[] { "committee", "document", "action", "sender" })
                Assert.Equal(await alone.CountAsync(table), await nodes[0].CountAsync(table));

            // A loaded machine may let the server answer later than the watch waits for.
            Assert.All(nodes, n => Assert.DoesNotContain(
                n.Log.Errors, e => !e.Contains("The store can't be used", StringComparison.Ordinal)));
        }
        finally
        {
            foreach (var node in nodes.Reverse())
                await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Nodes_that_all_find_an_empty_store_fill_it_once_and_say_so()
    {
        TwoNodes.SkipWithoutServer();
        using var host = BotHost.Start(new() { ["Samples:Load"] = "false" });
        await using var held = await TestSql.OpenAsync(PostgresServer.Address(host.Database!, pooling: false));
        await TestSql.ChangeAsync(held, $"begin; select pg_advisory_xact_lock({PostgresCommitteeDb.WriterLock})");

        var filling = Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => ActivatorUtilities
            .CreateInstance<FillEmptyStore>(host.Services, new ConfigurationBuilder().Build())
            .RunAsync(CancellationToken.None)));
        while (await TestSql.NumberAsync(
            held, "count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from "
                + "pg_database where datname = current_database())") < Nodes)
            await Task.Delay(20);
        await TestSql.ChangeAsync(held, "commit");

        Assert.Equal(
            ["Another node loaded", "Another node loaded", "Loaded the sample committees"],
            (await filling).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order());
    }
}
