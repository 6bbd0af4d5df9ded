using Npgsql;

namespace CommitteeBot.Store.Postgres;

/// <summary>The few things that a start has to know of the store, read without EF Core.</summary>
internal static class PostgresStartup
{
    /// <returns>
    /// Null when the schema is the one that this version knows; else the change in the store that only a newer version
    /// knows.
    /// </returns>
    public static async Task<string?> UpgradeAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(settings, cancellation);
        var applied = await PostgresMigrations.AppliedAsync(connection, cancellation);
        if (applied.Except(PostgresMigrations.Known).LastOrDefault() is { } foreign)
            return foreign;
        if (PostgresMigrations.Known.Except(applied).Any())
            await PostgresMigrations.ApplyAsync(connection, cancellation);
        return null;
    }

    public static async Task<bool> IsOfThisVersionAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(settings, cancellation);
        return (await PostgresMigrations.AppliedAsync(connection, cancellation)).SequenceEqual(PostgresMigrations.Known);
    }

    public static async Task<StoreSummary> SummaryAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            select (select count(*) from committee where mergedintoid is null), (select count(*) from document),
                   (select count(*) from action where endedat is null and state <> 'Proposed')
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new StoreSummary(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    public static async Task<NpgsqlConnection> OpenAsync(StoreSettings settings, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        return connection;
    }
}
