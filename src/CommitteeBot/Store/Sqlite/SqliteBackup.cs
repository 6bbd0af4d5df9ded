using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Copies the store into one file, as it is at one moment; who reads and writes it meanwhile waits for nothing. The
/// copy
/// has its name only once it is whole and was read through.
/// </summary>
internal static class SqliteBackup
{
    private const string Unfinished = ".part";

    /// <returns>Null when it is done; else a sentence.</returns>
    public static async Task<string?> RunAsync(string store, string file, CancellationToken cancellation)
    {
        if (!File.Exists(store))
            return BackupWords.NoStore(store);
        if (File.Exists(file))
            return BackupWords.IsThere(file);
        var part = file + Unfinished;
        try
        {
            File.Delete(part);
            StoreFile.Protect(part);
            await CopyAsync(store, part, cancellation);
            if (await DamageAsync(part, cancellation) is { } damage)
                return BackupWords.Damaged(store, damage);
            File.Move(part, file);
            return null;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return BackupWords.NotWritten(file, e.Message);
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(part)))
                File.Delete(part);
        }
    }

    /// <summary>All that is committed now, without the log beside it.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken cancellation)
    {
        await using var source = await OpenAsync(from, SqliteOpenMode.ReadOnly, cancellation);
        await using var target = await OpenAsync(to, SqliteOpenMode.ReadWriteCreate, cancellation);
        source.BackupDatabase(target);
        await using var command = target.CreateCommand();
        command.CommandText = "pragma journal_mode=delete";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <returns>What SQLite finds wrong with the file; null for a sound one.</returns>
    public static async Task<string?> DamageAsync(string file, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma quick_check(1)";
        return await command.ExecuteScalarAsync(cancellation) is string and not "ok" and var found ? found : null;
    }

    public static async Task<SqliteConnection> OpenAsync(
        string file, SqliteOpenMode mode, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
