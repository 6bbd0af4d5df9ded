using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Tests.Support;

/// <summary>A real SQLite store in a file of its own, migrated as the program does it, and gone after the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"committeebot-{Guid.NewGuid():N}.db");

    private TestStore()
    {
    }

    public string File => path;

    public string Address => $"Data Source={path};Foreign Keys=True;Pooling=False";

    public static async Task<TestStore> CreateAsync()
    {
        var store = new TestStore();
        await SqliteStartup.UpgradeAsync(new StoreSettings(StoreProvider.Sqlite, store.Address), CancellationToken.None);
        return store;
    }

    /// <summary>A context as a turn gets one: what another has saved is seen, what it has staged is not.</summary>
    public CommitteeDb Open(params IInterceptor[] interceptors) => new SqliteCommitteeDb(
        new DbContextOptionsBuilder<SqliteCommitteeDb>()
            .UseSqlite(Address)
            .UseModel(SqliteModel.Instance)
            .AddInterceptors(interceptors)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options);

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            System.IO.File.Delete(file);
        return ValueTask.CompletedTask;
    }
}
