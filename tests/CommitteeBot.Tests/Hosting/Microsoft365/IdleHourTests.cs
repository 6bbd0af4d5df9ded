using System.Text.Json.Nodes;
using CommitteeBot.Graph;
using CommitteeBot.Store;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>What it costs to follow many committees of which nothing is new.</summary>
public sealed class IdleHourTests : IAsyncLifetime
{
    private static readonly int Count = Soak.Size(usual: 20, full: 100);
    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private FakeGraph graph = null!;
    private BotHost bot = null!;

    public async ValueTask InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        var lines = Enumerable.Range(0, Count).Select(n =>
        {
            graph.Change(GroupOf(n), g => g.Members.Add(new FakePerson($"account-{n}", $"Person {n}")));
            var people = n % 2 == 0 ? $"Group={GroupOf(n)}" : $"Team={GroupOf(n)}";
            return $"Committee=Committee {n};{people};Plan=Actions;Calendar=c{n}@example.org;Library={FakeLibrary.Address}/{n}";
        });
        graph.Events["e"] = new JsonObject { ["id"] = "e" };
        bot = BotHost.Start(graph.Settings([.. lines]), time, services => TenantTest.SignIn(services));
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        await db.BeginWriteAsync(CancellationToken.None);
        db.Committees.AddRange(Enumerable.Range(0, Count).Select(n => new CommitteeRow
        {
            Name = $"Committee {n}", Prefix = $"Q{(char)('A' + (n / 26))}{(char)('A' + (n % 26))}", Zone = "Europe/London",
        }));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Fact]
    public async Task An_idle_hour_costs_a_few_calls_however_many_committees_there_are()
    {
        await UntilReadAsync();
        await UntilReadAsync();
        var (sent, asked) = (graph.Sent, graph.Calls.Count);

        await UntilReadAsync();

        TestContext.Current.TestOutputHelper?.WriteLine($"{graph.Sent - sent} calls with {graph.Calls.Count - asked} questions");
        Assert.InRange(graph.Sent - sent, 1, Count);
        Assert.InRange(graph.Calls.Count - asked, 3 * Count, 5 * Count);
        Assert.All(graph.Calls.Where(c => c.StartsWith("GET", StringComparison.Ordinal)
            && !c.Contains("token", StringComparison.Ordinal)), c => Assert.Contains("$select=", c, StringComparison.Ordinal));
        Assert.Subset(
            GraphPermissions.Calls.Select(c => c.Template).ToHashSet(),
            bot.Services.GetRequiredService<GraphCallLog>().Made.Keys.ToHashSet());
    }

    /// <summary>An hour later, until everything has been read that is due then.</summary>
    private async Task UntilReadAsync()
    {
        time.MoveTo(time.GetUtcNow().AddHours(1).AddMinutes(1));
        for (var waits = 0; await IsAnythingDueAsync(); waits++)
        {
            Assert.True(waits < 3000, "it is read for ever");
            if (waits % 20 == 19)
                time.MoveTo(time.GetUtcNow().AddSeconds(30));
            await Task.Delay(20);
        }
    }

    private async Task<bool> IsAnythingDueAsync()
    {
        var now = time.GetUtcNow();
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommitteeDb>().FollowedSources
            .AnyAsync(s => s.DueAt <= now || s.ReadAt == null);
    }

    private static string GroupOf(int n) => $"aaaaaaaa-0000-0000-0000-{n:D12}";
}
