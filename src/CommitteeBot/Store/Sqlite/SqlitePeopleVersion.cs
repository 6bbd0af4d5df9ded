using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// SQLite tells a connection cheaply whether any other one has written since; only then is the number looked up.
/// </summary>
internal sealed class SqlitePeopleVersion(StoreSettings settings) : PeopleVersion, IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? written;
    private long lastWritten;
    private long number;

    public override KeptReads? Kept() => settings.File is null ? null : Of(Current());

    public void Dispose()
    {
        written?.Dispose();
        connection?.Dispose();
    }

    private long Current()
    {
        lock (gate)
        {
            try
            {
                return Look();
            }
            catch (SqliteException)
            {
                // What is wrong with the store, the turn finds out with its own connection.
                Dispose();
                (connection, written) = (null, null);
                throw;
            }
        }
    }

    private long Look()
    {
        if (connection is null)
        {
            connection = new SqliteConnection(settings.ConnectionString);
            connection.Open();
            written = connection.CreateCommand();
            written.CommandText = "pragma data_version";
            lastWritten = -1;
        }

        var now = (long)written!.ExecuteScalar()!;
        if (now == lastWritten)
            return number;
        using var look = connection.CreateCommand();
        look.CommandText = "select Number from people_version";
        (number, lastWritten) = ((long)look.ExecuteScalar()!, now);
        return number;
    }
}
