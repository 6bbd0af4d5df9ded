using System.Text.Json.Nodes;
using CommitteeBot.Answers.Meaning;
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

    /// <summary>
    /// The bot's own sign-in, and nobody who makes facts and embeddings every two seconds of a clock that runs for days.
    /// </summary>
    internal static void SignIn(IServiceCollection services, params string[] roles)
    {
        FakeGraph.SignIn(services, roles);
        services.Remove(services.Single(s => s.ImplementationType == typeof(MeaningWorker)));
    }

    /// <summary>What each case begins with besides.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>The messages that said these words.</summary>
    private protected List<JsonObject> Told(string words) =>
        [.. Teams.Calls.Where(c => c.Method == "POST" && c.Body is { } body
            && CardReading.Words(body).Contains(words, StringComparison.Ordinal)).Select(c => c.Body!)];

    private protected async Task<string> SayAsync(string line, JsonObject? more = null) =>
        string.Join('\n', (await Teams.SayAsync(line, more)).Select(CardReading.Words));

    private protected async Task HoursAsync(int hours)
    {
        for (var tick = 0; tick < hours * 120; tick++)
            await TickAsync();
    }

    private protected async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tick = 0; !await isSo(); tick++)
        {
            Assert.True(tick < 3000, "it has not become so in a day");
            await TickAsync();
        }
    }

    /// <summary>
    /// Half a minute, which is how often the workers look, and as much real time as it takes the bot to do what was due
    /// in it. It goes on without that too: the bot may wait for the clock itself.
    /// </summary>
    private async Task TickAsync()
    {
        time.MoveTo(time.GetUtcNow().AddSeconds(30));
        for (var waits = 0; waits < 50 && await IsAtWorkAsync(); waits++)
            await Task.Delay(10);
    }

    private async Task<bool> IsAtWorkAsync()
    {
        var seen = time.GetUtcNow().AddSeconds(-30);
        await using var scope = Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        return await db.FollowedSources.AnyAsync(s => s.DueAt <= seen || s.ClaimedBy != null)
            || await db.Outbox.AnyAsync(m => m.State == MessageState.Sending
                || (m.State == MessageState.Waiting && m.DueAt <= seen));
    }
}
