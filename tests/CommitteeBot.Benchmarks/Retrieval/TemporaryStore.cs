using CommitteeBot.Store;
using CommitteeBot.Store.Postgres;
using CommitteeBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Benchmarks.Retrieval;

/// <summary>
/// A store of its own that goes when the benchmark ends: a file, or a database where <see cref="PostgresOption"/> is
/// set.
/// </summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("committeebot-").FullName;

    /// <summary>
    /// As in the program: writers of one process wait for each other and not for the file, and for one sync together.
    /// </summary>
    private readonly WriteQueue writers = new();
    private readonly SqliteLogSync log;
    private readonly SqliteConnectionPool connections;

    private TemporaryStore(bool isFile)
    {
        Settings = isFile || !PostgresOption.IsSet
            ? new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder, "store.db")}")
            : PostgresOption.CreateStore();
        log = new SqliteLogSync(Settings, NullLogger<SqliteLogSync>.Instance);
        connections = new SqliteConnectionPool(Settings);
    }

    public StoreSettings Settings { get; }

    public bool IsFile => Settings.Provider == StoreProvider.Sqlite;

    public CommitteeDb Context(params IInterceptor[] interceptors)
    {
        if (IsFile)
        {
            var file = new DbContextOptionsBuilder<SqliteCommitteeDb>();
            SqliteStore.Configure(file, Settings.ConnectionString);
            return new SqliteCommitteeDb(file.AddInterceptors(interceptors).Options, writers, log, connections);
        }

        var server = new DbContextOptionsBuilder<PostgresCommitteeDb>();
        PostgresStore.Configure(server, Settings.ConnectionString);
        return new PostgresCommitteeDb(server.AddInterceptors(interceptors).Options);
    }

    public static async Task<TemporaryStore> OpenAsync(bool isFile = false)
    {
        var store = new TemporaryStore(isFile);
        if (await new StoreUpgrade(store.Settings).RunAsync(CancellationToken.None) is { } fault)
            throw new InvalidOperationException(fault);
        await using var db = store.Context();
        db.Committees.Add(new CommitteeRow { Id = 1, Name = "Measured", Prefix = "ME" });
        await db.SaveChangesAsync();
        return store;
    }

    public ValueTask DisposeAsync()
    {
        connections.Dispose();
        SqliteConnection.ClearAllPools();
        writers.Dispose();
        if (!IsFile)
            PostgresOption.Drop(Settings);
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
