using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Puts a backup in the place of the store, which is kept beside it. Nothing is touched while any program has the store
/// open.
/// </summary>
internal static class SqliteRestore
{
    private const string Unfinished = ".restoring";
    private const int Busy = 5, Locked = 6;

    /// <summary>What SQLite keeps next to a store.</summary>
    private static readonly string[] Beside = ["-wal", "-shm"];

    /// <returns>Where the old store is now, or null where there was none; and a sentence where it was not
    /// done.</returns>
    public static async Task<(string? Kept, string? Fault)> RunAsync(
        string file, string store, DateTimeOffset now, CancellationToken cancellation)
    {
        var part = store + Unfinished;
        try
        {
            if (await FaultAsync(file, cancellation) is { } fault)
                return (null, fault);
            Directory.CreateDirectory(Path.GetDirectoryName(store)!);
            File.Delete(part);
            StoreFile.Protect(part);
            await SqliteBackup.CopyAsync(file, part, cancellation);
            if (!await IsFreeAsync(store, cancellation))
                return (null, BackupWords.InUse(store));
            var kept = Keep(store, now);
            File.Move(part, store);
            return (kept, null);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return (null, BackupWords.NotRestored(e.Message));
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(part)))
                File.Delete(part);
        }
    }

    private static async Task<string?> FaultAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return BackupWords.NoBackup(file);
        try
        {
            if (await SqliteBackup.DamageAsync(file, cancellation) is { } damage)
                return BackupWords.Damaged(file, damage);
            await using var connection = await SqliteBackup.OpenAsync(file, SqliteOpenMode.ReadOnly, cancellation);
            var applied = await SqliteMigrations.AppliedAsync(connection, cancellation);
            return applied.Count == 0 ? BackupWords.NotAStore(file)
                : applied.Except(SqliteMigrations.Known).Any() ? BackupWords.FromNewer(file)
                : null;
        }
        catch (SqliteException)
        {
            return BackupWords.NotAStore(file);
        }
    }

    /// <summary>
    /// Only a store that nobody else has open leaves its log. A running bot always has it open. One that can't even be
    /// read is what a backup is there for.
    /// </summary>
    private static async Task<bool> IsFreeAsync(string store, CancellationToken cancellation)
    {
        if (!File.Exists(store))
            return true;
        try
        {
            await using var connection = await SqliteBackup.OpenAsync(store, SqliteOpenMode.ReadWrite, cancellation);
            await using var command = connection.CreateCommand();
            command.CommandTimeout = 1;
            command.CommandText = "pragma journal_mode=delete";
            return await command.ExecuteScalarAsync(cancellation) is "delete";
        }
        catch (SqliteException e) when (e.SqliteErrorCode is not (Busy or Locked))
        {
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static string? Keep(string store, DateTimeOffset now)
    {
        if (!File.Exists(store))
            return null;
        var kept = $"{store}.before-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        foreach (var beside in Beside.Where(b => File.Exists(store + b)))
            File.Move(store + beside, kept + beside);
        File.Move(store, kept);
        return kept;
    }
}
