using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>The few things that a start has to know of the store, read without EF Core.</summary>
internal static class SqliteStartup
{
    /// <returns>
    /// Null when the schema is the one that this version knows; else the change in the store that only a newer version
    /// knows.
    /// </returns>
    public static async Task<string?> UpgradeAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(settings, cancellation);
        var applied = await SqliteMigrations.AppliedAsync(connection, cancellation);
        if (applied.Except(SqliteMigrations.Known).LastOrDefault() is { } foreign)
            return foreign;
        if (SqliteMigrations.Known.Except(applied).Any())
            await SqliteMigrations.ApplyAsync(connection, cancellation);
        return null;
    }

    public static async Task<bool> IsOfThisVersionAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        return (await SqliteMigrations.AppliedAsync(connection, cancellation)).SequenceEqual(SqliteMigrations.Known);
    }

    public static async Task<StoreSummary> SummaryAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            select (select count(*) from committee where MergedIntoId is null), (select count(*) from document),
                   (select count(*) from action where EndedAt is null and State <> 'Proposed')
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new StoreSummary(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    public static async Task<SqliteConnection> OpenAsync(StoreSettings settings, CancellationToken cancellation)
    {
        StoreFile.Protect(settings.File);
        var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);

        // The file remembers it: readers go on beside the writer.
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal";
        await command.ExecuteNonQueryAsync(cancellation);
        return connection;
    }
}
