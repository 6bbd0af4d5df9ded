using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using CommitteeBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Tests.Store.Sqlite;

public sealed class SqliteLogTests
{
    private const long Normal = 1, Full = 2;

    /// <summary>What is written without a unit of work has nobody who syncs it afterwards.</summary>
    [Fact]
    public async Task Only_a_unit_of_work_leaves_the_sync_of_its_commit_for_afterwards()
    {
        await using var bot = BotHost.Start();
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
        await db.StayConnectedAsync(default);
        Assert.Equal(Full, await SyncedAsync(db));

        await db.BeginWriteAsync(default);
        Assert.Equal(Normal, await SyncedAsync(db));
        db.People.Add(new PersonRow { Name = "Somebody New" });
        await db.SaveChangesAsync();

        Assert.Equal(Full, await SyncedAsync(db));
        await db.BeginWriteAsync(default);
        await scope.DisposeAsync();
        await using var after = bot.Services.CreateAsyncScope();
        var other = after.ServiceProvider.GetRequiredService<CommitteeDb>();
        await other.StayConnectedAsync(default);
        Assert.Equal(Full, await SyncedAsync(other));
    }

    [Fact]
    public async Task Everybody_who_waits_for_a_sync_gets_one()
    {
        await using var store = await TestStore.CreateAsync();
        var settings = new StoreSettings(StoreProvider.Sqlite, store.Address);
        var log = new SqliteLogSync(settings, NullLogger<SqliteLogSync>.Instance);

        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(log.SyncAsync)))
            .WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task What_can_be_neither_synced_nor_taken_into_the_store_is_not_said_to_be_safe()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "store.db");
        var log = new SqliteLogSync(
            new StoreSettings(StoreProvider.Sqlite, $"Data Source={nowhere}"), NullLogger<SqliteLogSync>.Instance);

        await Assert.ThrowsAsync<SqliteException>(log.SyncAsync);
    }

    private static Task<long> SyncedAsync(CommitteeDb db) =>
        db.Database.SqlQuery<long>($"select synchronous as Value from pragma_synchronous").SingleAsync();
}
