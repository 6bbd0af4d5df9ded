using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>The table with one row, or none, behind <see cref="TeamsModeMark"/>.</summary>
internal static class SqliteTeamsMode
{
    public static async Task SetAsync(StoreSettings settings, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await SqliteStartup.OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into teams_mode(Since) select @now where not exists (select 1 from teams_mode)";
        command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<bool> IsSetAsync(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await SqliteStartup.OpenAsync(settings, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select exists (select 1 from teams_mode)";
        return await command.ExecuteScalarAsync(cancellation) is 1L;
    }
}
