using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Benchmarks.Retrieval;

/// <summary>A store in a file of its own that goes when the benchmark ends.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;
    private readonly DbContextOptions<SqliteCommitteeDb> options;

    /// <summary>
    /// As in the program: writers of one process wait for each other and not for the file, and for one sync together.
    /// </summary>
    private readonly SqliteWriteQueue writers = new();
    private readonly SqliteLogSync log;
    private readonly SqliteConnectionPool connections;

    private TemporaryStore()
    {
        var builder = new DbContextOptionsBuilder<SqliteCommitteeDb>();
        SqliteStore.Configure(builder, ConnectionString);
        options = builder.Options;
        var settings = new StoreSettings(StoreProvider.Sqlite, ConnectionString);
        log = new SqliteLogSync(settings, NullLogger<SqliteLogSync>.Instance);
        connections = new SqliteConnectionPool(settings);
    }

    public string ConnectionString => $"Data Source={Path.Combine(folder, "store.db")}";

    public CommitteeDb Context(params IInterceptor[] interceptors) =>
        new SqliteCommitteeDb(
            interceptors.Length == 0
                ? options
                : new DbContextOptionsBuilder<SqliteCommitteeDb>(options).AddInterceptors(interceptors).Options,
            writers, log, connections);

    public static async Task<TemporaryStore> OpenAsync()
    {
        var store = new TemporaryStore();
        await SqliteStartup.UpgradeAsync(
            new StoreSettings(StoreProvider.Sqlite, store.ConnectionString), CancellationToken.None);
        await using var db = store.Context();
        db.Committees.Add(new CommitteeRow { Id = 1, Name = "Measured", Prefix = "M" });
        await db.SaveChangesAsync();
        return store;
    }

    public ValueTask DisposeAsync()
    {
        connections.Dispose();
        SqliteConnection.ClearAllPools();
        writers.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
