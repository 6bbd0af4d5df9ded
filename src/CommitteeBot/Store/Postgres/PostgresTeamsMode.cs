namespace CommitteeBot.Store.Postgres;

/// <summary>The table with one row, or none, behind <see cref="TeamsModeMark"/>.</summary>
internal static class PostgresTeamsMode
{
    public static async Task SetAsync(StoreSettings settings, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await PostgresStartup.OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into teams_mode(since) select @now where not exists (select 1 from teams_mode)";
        command.Parameters.AddWithValue("@now", now.ToUniversalTime());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<bool> IsSetAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await PostgresStartup.OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select exists (select 1 from teams_mode)";
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
