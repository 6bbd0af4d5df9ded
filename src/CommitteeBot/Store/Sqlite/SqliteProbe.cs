using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Finds out whether the store can be read and written, by doing both. It keeps one connection open, which shows
/// whether the file is still the one that
/// the program started with, and opens another each time, which shows whether the file on the disk is a store.
/// </summary>
internal sealed class SqliteProbe(StoreSettings settings, TimeProvider clock) : IStoreProbe
{
    /// <summary>Less than this is full: SQLite's log needs room before it can be taken in.</summary>
    private const long MinFreeBytes = 512 * 1024;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Checks of the whole file take at most a twentieth of the time.</summary>
    private const int CheckShare = 20;

    private SqliteConnection? first;
    private DateTime checkedVersion;
    private DateTimeOffset nextCheck;
    private DateTimeOffset nextDailyCheck;

    public StoreFault? Run()
    {
        if (settings.File is not { } file)
            return null;
        try
        {
            return FileFault(file) ?? ContentFault(file) ?? WriteFault(file);
        }
        catch (SqliteException e)
        {
            // Somebody who holds the lock is no fault.
            return SqliteFaults.From(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return StoreFault.Unreachable;
        }
    }

    public void Dispose() => first?.Dispose();

    private StoreFault? FileFault(string file)
    {
        if (!File.Exists(file))
            return StoreFault.Missing;
        first ??= Open();
        if (SqliteFileControl.HasMoved(first))
            return StoreFault.Replaced;

        // While a connection is open the log is there too; without it, what was committed last is gone.
        Execute(first, "select 1 from sqlite_schema");
        return File.Exists(file + "-wal") && !SqliteLogFile.HasMoved(first) ? null : StoreFault.Replaced;
    }

    /// <summary>
    /// Checks the whole file at the start, once a day, and after the file has changed as often as its size allows.
    /// </summary>
    private StoreFault? ContentFault(string file)
    {
        var now = clock.GetUtcNow();
        var version = File.GetLastWriteTimeUtc(file);
        if (now < nextDailyCheck && (now < nextCheck || version == checkedVersion))
            return null;
        var watch = Stopwatch.StartNew();
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma quick_check(1)";
        var isSound = command.ExecuteScalar() is "ok";
        (checkedVersion, nextCheck, nextDailyCheck) = (version, now + (watch.Elapsed * CheckShare), now + Day);
        return isSound ? null : StoreFault.Corrupt;
    }

    private StoreFault? WriteFault(string file)
    {
        if (new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace < MinFreeBytes)
            return StoreFault.Full;
        using var connection = Open();
        Execute(connection, "pragma synchronous=full; begin immediate; update store_probe set At = At + 1; commit");
        return null;
    }

    private SqliteConnection Open()
    {
        var address = new SqliteConnectionStringBuilder(settings.ConnectionString)
        {
            // Never creates an empty store in the place of one that has gone.
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(address.ConnectionString);
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
