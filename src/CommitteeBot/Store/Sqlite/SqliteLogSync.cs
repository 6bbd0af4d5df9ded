using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Brings the write-ahead log onto the disk for several turns at once. A disk takes as long to sync as a turn's
/// statements take together, so a turn commits, lets the next writer in, and only then waits here until its commit
/// cannot be lost; nothing is answered before that (decision 15).
/// </summary>
internal sealed partial class SqliteLogSync(StoreSettings settings, ILogger<SqliteLogSync> logger)
{
    /// <summary>Commits after which the log is about as long as SQLite's own limit.</summary>
    private const int CommitsToCheckpoint = 100;

    private const int LooksAtLog = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    private readonly string? file = settings.File is { } store ? store + "-wal" : null;
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private Task? next;
    private int commits;

    /// <summary>
    /// Returns when all that was committed before the call is on the disk. One sync serves everybody who came while the
    /// last one ran.
    /// </summary>
    public Task SyncAsync()
    {
        if (Interlocked.Increment(ref commits) % CommitsToCheckpoint == 0)
            _ = Task.Run(Checkpoint);
        lock (gate)
            return next ??= AfterAsync(running);
    }

    private async Task AfterAsync(Task before)
    {
        // A sync that runs already may have begun before this commit.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (gate)
            (running, next) = (next!, null);
        await FlushAsync();
    }

    private async Task FlushAsync()
    {
        if (file is null)
            return;
        try
        {
            // Opened each time: SQLite may have put another file in its place.
            using var log = File.OpenHandle(
                file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(log);
        }
        catch (FileNotFoundException)
        {
            if (await IsLogGoneAsync())
                throw new StoreUnavailableException(StoreFault.Replaced);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // SQLite syncs the log before it takes it into the store.
            NotSynced(e.GetType().Name);
            CheckpointOrThrow();
        }
    }

    /// <summary>
    /// The last to close the store takes all of the log into it, syncs that, and deletes first the log and then its
    /// index. While anybody has the store open both are there: an index that stays without a log means that the log was
    /// deleted, and the last commits with it. It is another process that is waited for, so the clock is the machine's.
    /// </summary>
    private async Task<bool> IsLogGoneAsync()
    {
        for (var look = 0; look < LooksAtLog; look++)
        {
            if (!File.Exists(settings.File + "-shm") || File.Exists(file))
                return false;
            await Task.Delay(BetweenLooks);
        }

        return true;
    }

    /// <summary>
    /// Beside the writers; SQLite would do it within the commit of one of them, and let all the others wait.
    /// </summary>
    private void Checkpoint()
    {
        try
        {
            CheckpointOrThrow();
        }
        catch (SqliteException e)
        {
            // The log grows on, and the next one takes it in.
            NotTakenIn(e.SqliteErrorCode);
        }
    }

    private void CheckpointOrThrow()
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(
                settings.ConnectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma synchronous=full; pragma wal_checkpoint(passive)";
        command.ExecuteNonQuery();
    }

    [LoggerMessage(1, LogLevel.Warning, "The store's log could not be synced by itself ({Fault}); it is taken into the store instead.")]
    private partial void NotSynced(string fault);

    [LoggerMessage(2, LogLevel.Warning, "The store's log was not taken into the store (SQLite's error {Code}); it is tried again.")]
    private partial void NotTakenIn(int code);
}
