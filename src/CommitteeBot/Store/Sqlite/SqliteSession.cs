using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// What SQLite knows of a connection only, and not of the file: a full sync means that what was acknowledged survives a loss of power, not only of
/// the process. A connection that comes out of the pool has been told before.
/// </summary>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    private const string Settings = "pragma synchronous=full; pragma temp_store=memory;";

    private readonly ConditionalWeakTable<object, object> told = [];

    public static SqliteSession Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!told.TryAdd(((SqliteConnection)connection).Handle!, this))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!told.TryAdd(((SqliteConnection)connection).Handle!, this))
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
