using System.Collections.Concurrent;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Open connections that pass from one turn to the next together with the statements that they have prepared: preparing
/// them anew, with the triggers of each table, is most of what SQLite does in a turn (decision 17).
/// </summary>
internal sealed class SqliteConnectionPool(StoreSettings settings) : IDisposable
{
    /// <summary>More are open only while more turns are under way.</summary>
    private const int MaxIdle = 32;

    private readonly ConcurrentStack<PooledConnection> idle = [];

    public async Task<PooledConnection> RentAsync(CancellationToken cancellation)
    {
        if (idle.TryPop(out var kept))
            return kept;
        var connection = new PooledConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        SqliteConnectionSettings.Set(connection);
        return connection;
    }

    public void Return(PooledConnection connection)
    {
        connection.Reset();
        if (connection.IsIdle && idle.Count < MaxIdle)
            idle.Push(connection);
        else
            connection.Dispose();
    }

    public void Dispose()
    {
        while (idle.TryPop(out var connection))
            connection.Dispose();
    }
}
