using System.Text.Json.Nodes;
using CommitteeBot.Store;
using CommitteeBot.Tests.Graph;
using CommitteeBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>A whole bot beside a tenant of its own, whose hours pass as fast as the bot can follow.</summary>
public abstract class TenantTest : IAsyncLifetime
{
    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    private protected FakeGraph Tenant { get; private set; } = null!;

    private protected BotHost Bot { get; private set; } = null!;

    private protected TeamsChannel Teams { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Tenant = await FakeGraph.StartAsync();
        Bot = Start(Tenant, time);
        Teams = await TeamsChannel.StartAsync(Bot);
        await SayAsync("use CPM");
        await PrepareAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
        await Tenant.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Fills the tenant and starts a bot that follows it.</summary>
    private protected abstract BotHost Start(FakeGraph tenant, TimeProvider clock);

    /// <summary>What each case begins with besides.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>The messages that said these words.</summary>
    private protected List<JsonObject> Told(string words) =>
        [.. Teams.Calls.Where(c => c.Method == "POST" && c.Body is { } body
            && CardReading.Words(body).Contains(words, StringComparison.Ordinal)).Select(c => c.Body!)];

    private protected async Task<string> SayAsync(string line, JsonObject? more = null) =>
        string.Join('\n', (await Teams.SayAsync(line, more)).Select(CardReading.Words));

    /// <summary>Lets time pass, a quarter of an hour after the other, each once the bot has read what was due in it.</summary>
    private protected async Task HoursAsync(int hours)
    {
        for (var part = 0; part < hours * 4; part++)
        {
            time.MoveTo(time.GetUtcNow().AddMinutes(15));
            for (var waits = 0; waits < 400 && await IsAnythingDueAsync(); waits++)
                await Task.Delay(10);
        }
    }

    /// <summary>Whether the worker, which looks every half minute, has something still to read.</summary>
    private async Task<bool> IsAnythingDueAsync()
    {
        var seen = time.GetUtcNow().AddSeconds(-30);
        await using var scope = Bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommitteeDb>().FollowedSources
            .AnyAsync(s => s.DueAt <= seen);
    }

    /// <summary>Lets time pass, but hardly while the bot is still reading: it may wait for the clock itself.</summary>
    private protected async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var waits = 0; !await isSo(); waits++)
        {
            Assert.True(waits < 1500, "it has not become so in many hours");
            if (waits % 10 == 0 || !await IsAnythingDueAsync())
                time.MoveTo(time.GetUtcNow().AddMinutes(1));
            await Task.Delay(40);
        }
    }
}
