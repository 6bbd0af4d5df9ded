using CommitteeBot.Store;
using CommitteeBot.Store.Postgres;
using CommitteeBot.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// A real store of its own, a file or a database, migrated as the program does it, and gone after the test.
/// </summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string folder = StoreFolder.Create();

    private readonly string? database = PostgresServer.IsUsed ? PostgresServer.Create(PostgresServer.Empty) : null;

    private TestStore()
    {
        if (database is null)
            System.IO.File.Copy(StoreTemplate.Empty, File);
    }

    public string File => Path.Combine(folder, "store.db");

    public string Address => database is null
        ? $"Data Source={File};Foreign Keys=True;Pooling=False"
        : PostgresServer.Address(database);

    public static Task<TestStore> CreateAsync() => Task.FromResult(new TestStore());

    /// <summary>A context as a turn gets one: what another has saved is seen, what it has staged is not.</summary>
    public CommitteeDb Open(params IInterceptor[] interceptors) =>
        database is null ? OpenSqlite(interceptors) : OpenPostgres(interceptors);

    private SqliteCommitteeDb OpenSqlite(IInterceptor[] interceptors) => new(
        new DbContextOptionsBuilder<SqliteCommitteeDb>()
            .UseSqlite(Address)
            .UseModel(SqliteModel.Instance)
            .AddInterceptors(interceptors)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options);

    private PostgresCommitteeDb OpenPostgres(IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<PostgresCommitteeDb>();
        PostgresStore.Configure(options, Address);
        return new PostgresCommitteeDb(options.AddInterceptors(interceptors).Options);
    }

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        if (database is not null)
            PostgresServer.Drop(database);
        return ValueTask.CompletedTask;
    }
}
