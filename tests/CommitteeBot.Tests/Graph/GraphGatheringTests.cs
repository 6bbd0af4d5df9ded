using CommitteeBot.Committees.Following;
using CommitteeBot.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Graph;

/// <summary>Readings beside one another share their calls, through the real client.</summary>
public sealed class GraphGatheringTests : IAsyncLifetime
{
    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private FakeGraph graph = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        graph.PageSize = 10;
        foreach (var n in Enumerable.Range(0, 30))
            graph.Change(Group(n), g => g.Members.AddRange(
                Enumerable.Range(0, n).Select(p => new FakePerson($"account-{n}-{p}", $"Person {p}"))));
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(time).AddGraph(
            new ConfigurationBuilder().AddInMemoryCollection(graph.Settings()!).Build());
        FakeGraph.SignIn(collection);
        services = collection.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Fact]
    public async Task What_is_asked_at_the_same_time_is_one_call_and_each_gets_its_own_answer()
    {
        Assert.Equal(Enumerable.Range(0, 30), await CountsAsync());

        // Three pages and owners each, in twenties: two, two, one and two calls.
        Assert.Equal(30 + 19 + 9 + 30, graph.Calls.Count);
        Assert.InRange(graph.Sent, 1, 10);
    }

    [Fact]
    public async Task A_pause_that_one_of_them_is_asked_for_is_kept_and_it_alone_asks_again()
    {
        graph.Instead.Enqueue(FakeGraph.Error(429, retryAfter: 17));

        Assert.Equal(Enumerable.Range(0, 30), await CountsAsync());
        Assert.Equal(30 + 19 + 9 + 30 + 1, graph.Calls.Count);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 0, 17, TimeSpan.Zero), time.GetUtcNow());
    }

    [Fact]
    public async Task A_failure_of_one_is_its_own_and_one_of_the_whole_call_is_everybodys()
    {
        var faults = await FaultsAsync(Enumerable.Range(25, 10));
        Assert.Equal(5, faults.Count(f => f is null));
        Assert.Equal(5, faults.Count(f => f is GraphFault.NotFound));

        await graph.DisposeAsync();
        Assert.All(await FaultsAsync(Enumerable.Range(0, 3)), f => Assert.Equal(GraphFault.Unreachable, f));
        graph = await FakeGraph.StartAsync();
    }

    private Task<IReadOnlyList<int>> CountsAsync() => time.UntilAsync(() => GraphGathering.RunAsync<int>(
        [.. Enumerable.Range(0, 30).Select(n => (Func<Task<int>>)(async () => (await ReadAsync(n)).Count))]));

    private Task<IReadOnlyList<GraphFault?>> FaultsAsync(IEnumerable<int> groups) => time.UntilAsync(() =>
        GraphGathering.RunAsync<GraphFault?>([.. groups.Select(n => (Func<Task<GraphFault?>>)(async () =>
        {
            try
            {
                await ReadAsync(n);
                return null;
            }
            catch (GraphException e)
            {
                return e.Fault;
            }
        }))]));

    private Task<IReadOnlyList<GroupPerson>> ReadAsync(int n) =>
        services.GetRequiredService<GroupMembers>().OfGroupAsync(Group(n), CancellationToken.None);

    private static string Group(int n) => $"aaaaaaaa-0000-0000-0000-{n:D12}";
}
