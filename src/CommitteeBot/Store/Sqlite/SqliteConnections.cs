using System.Collections.Concurrent;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Open connections that pass from one turn to the next together with the statements that they have prepared: preparing them anew, with the triggers of
/// each table, is most of what SQLite does in a turn (decision 17).
/// </summary>
internal sealed class SqliteConnections(StoreSettings settings) : IDisposable
{
    /// <summary>More are open only while more turns are under way.</summary>
    private const int MostIdle = 32;

    private readonly ConcurrentStack<KeptConnection> idle = [];

    public async Task<KeptConnection> TakeAsync(CancellationToken cancellation)
    {
        if (idle.TryPop(out var kept))
            return kept;
        var connection = new KeptConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        SqliteSession.Set(connection);
        return connection;
    }

    public void GiveBack(KeptConnection connection)
    {
        connection.Reset();
        if (connection.IsAtRest && idle.Count < MostIdle)
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
