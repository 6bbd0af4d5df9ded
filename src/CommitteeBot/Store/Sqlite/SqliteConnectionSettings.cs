using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// What SQLite forgets when a connection closes: a full sync means that what was acknowledged survives a loss of power,
/// not only of the process.
/// </summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Pragmas = "pragma synchronous=full; pragma wal_autocheckpoint=1000;";

    public static SqliteConnectionSettings Instance { get; } = new();

    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
