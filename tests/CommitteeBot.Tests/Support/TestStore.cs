using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// A real SQLite store in a file of its own, migrated as the program does it, and gone after the test.
/// </summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string folder = StoreFolder.Create();

    private TestStore() => System.IO.File.Copy(StoreTemplate.Empty, File);

    public string File => Path.Combine(folder, "store.db");

    public string Address => $"Data Source={File};Foreign Keys=True;Pooling=False";

    public static Task<TestStore> CreateAsync() => Task.FromResult(new TestStore());

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
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
