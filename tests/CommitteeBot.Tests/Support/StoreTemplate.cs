using System.Collections.Concurrent;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using CommitteeBot.Store.Sqlite;
using CommitteeBot.Tests.Register;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// Stores that are filled once for a run of the tests. A test gets a copy of the file, which takes milliseconds;
/// migrating a store and reading the sample minutes into it takes seconds.
/// </summary>
internal static class StoreTemplate
{
    private static readonly string Folder = CreateFolder();
    private static readonly Lazy<string> Migrated = new(Migrate);
    private static readonly ConcurrentDictionary<DateTimeOffset, Lazy<string>> Filled = new();

    /// <summary>A migrated store that holds nothing.</summary>
    public static string Empty => Migrated.Value;

    /// <summary>
    /// A store with the sample committees, as a first start at that time fills it. Today's serves all who do not set
    /// the time.
    /// </summary>
    public static string WithSamples(TimeProvider? clock)
    {
        var now = clock?.GetUtcNow()
            ?? new DateTimeOffset(
                CommitteeDay.At(TimeProvider.System.GetUtcNow(), "Europe/London"), TimeOnly.MinValue, TimeSpan.Zero);
        return Filled.GetOrAdd(now, _ => new(() => Fill(clock is null ? TimeProvider.System : new Clock(now)))).Value;
    }

    /// <summary>Writes what the store holds at this moment into a new file, also while a bot runs on it.</summary>
    public static void Copy(string store, string copy)
    {
        using (var connection = new SqliteConnection($"Data Source={store};Pooling=False"))
        {
            connection.Open();
            using var vacuum = connection.CreateCommand();
            vacuum.CommandText = "vacuum into $copy";
            vacuum.Parameters.AddWithValue("$copy", copy);
            vacuum.ExecuteNonQuery();
        }

        // As the program leaves a store; a copy forgets it.
        using var made = new SqliteConnection($"Data Source={copy};Pooling=False");
        made.Open();
        using var command = made.CreateCommand();
        command.CommandText = "pragma journal_mode=wal";
        command.ExecuteNonQuery();
    }

    private static string Migrate()
    {
        var file = NewFile();
        var settings = new StoreSettings(StoreProvider.Sqlite, $"Data Source={file}-migrating;Pooling=False");
        Task.Run(() => SqliteStartup.UpgradeAsync(settings, CancellationToken.None)).GetAwaiter().GetResult();
        Copy($"{file}-migrating", file);
        return file;
    }

    private static string Fill(TimeProvider clock)
    {
        if (PostgresServer.IsUsed)
        {
            // The name of the database, which stays for as long as the run.
            using var filled = BotHost.StartUnfilled(clock, isKept: true);
            return filled.Database!;
        }

        var file = NewFile();
        using var host = BotHost.StartUnfilled(clock);
        Copy(host.StoreFile, file);
        return file;
    }

    private static string NewFile() => Path.Combine(Folder, $"{Guid.NewGuid():N}.db");

    private static string CreateFolder()
    {
        var folder = StoreFolder.Create();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
