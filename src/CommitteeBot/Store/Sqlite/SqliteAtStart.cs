using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>The few things that a start has to know of the store, read without EF Core.</summary>
internal static class SqliteAtStart
{
    /// <returns>Empty for a store that is not there yet.</returns>
    public static async Task<IReadOnlyList<string>> AppliedMigrationsAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select 1 from sqlite_master where name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(cancellation) is null)
            return [];

        command.CommandText = "select MigrationId from __EFMigrationsHistory order by MigrationId";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new List<string>();
        while (await reader.ReadAsync(cancellation))
            applied.Add(reader.GetString(0));
        return applied;
    }

    public static async Task<StoreSummary> SummaryAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            select (select count(*) from committee), (select count(*) from document),
                   (select count(*) from action where EndedAt is null and State <> 'Proposed')
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new StoreSummary(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    private static async Task<SqliteConnection> OpenAsync(StoreSettings settings, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);

        // The file remembers it: readers go on beside the writer.
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal";
        await command.ExecuteNonQueryAsync(cancellation);
        return connection;
    }
}
