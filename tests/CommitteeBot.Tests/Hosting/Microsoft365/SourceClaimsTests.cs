using CommitteeBot.Hosting.Microsoft365;
using CommitteeBot.Store;
using CommitteeBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CommitteeBot.Tests.Hosting.Microsoft365;

/// <summary>Two nodes on one store.</summary>
public sealed class SourceClaimsTests : IAsyncLifetime
{
    private static readonly string[] Keys = ["a", "b", "c"];
    private readonly SimulatedTime time = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
    private TestStore store = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        services = new ServiceCollection().AddScoped(_ => store.Open()).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task What_one_has_claimed_the_other_leaves_alone_until_the_claim_ends_and_then_the_first_writes_nothing()
    {
        var (one, other) = (Node(), Node());
        await one.EnsureAsync(Keys, default);
        await other.EnsureAsync(Keys, default);
        var claimed = Assert.Single(await one.ClaimTogetherAsync(["a"], 20, default));
        Assert.Empty(await other.ClaimTogetherAsync(["a"], 20, default));

        time.MoveTo(time.GetUtcNow() + SourceClaims.Term + NodeClocks.MaxDifference + TimeSpan.FromSeconds(1));
        Assert.Equal(claimed.Id, Assert.Single(await other.ClaimTogetherAsync(["a"], 20, default)).Id);

        Assert.Null(await HeldAsync(one, claimed.Id));
        await one.ReleaseAsync(claimed.Id);
        Assert.NotNull(await HeldAsync(other, claimed.Id));
        Assert.Null(await HeldAsync(other, claimed.Id));
    }

    [Fact]
    public async Task What_goes_on_quietly_is_claimed_together_with_what_is_due_soon_and_the_rest_alone()
    {
        var node = Node();
        await node.EnsureAsync(Keys, default);
        Assert.Single(await node.ClaimTogetherAsync(Keys, 20, default));

        var now = time.GetUtcNow();
        await ChangeAsync(source => (source.ClaimedUntil, source.ReadAt, source.DueAt) =
            (null, now, source.Key == "c" ? now.AddMinutes(4) : now));
        Assert.Equal(Keys, (await node.ClaimTogetherAsync(Keys, 20, default)).Select(s => s.Key));

        await ChangeAsync(source => (source.ClaimedUntil, source.DueAt, source.Fault) =
            (null, source.Key == "a" ? now : now.AddMinutes(1), source.Key == "b" ? "Unreachable" : null));
        Assert.Equal(["a"], (await node.ClaimTogetherAsync(Keys, 20, default)).Select(s => s.Key));
        Assert.Empty(await node.ClaimTogetherAsync(Keys, 20, default));
    }

    private SourceClaims Node() => new(services.GetRequiredService<IServiceScopeFactory>(), time);

    private async Task<FollowedSourceRow?> HeldAsync(SourceClaims node, long id)
    {
        await using var db = store.Open();
        var held = await node.HeldAsync(db, id, default);
        await db.SaveChangesAsync();
        return held;
    }

    private async Task ChangeAsync(Action<FollowedSourceRow> change)
    {
        await using var db = store.Open();
        foreach (var source in db.FollowedSources.ToList())
            change(source);
        await db.SaveChangesAsync();
    }
}
