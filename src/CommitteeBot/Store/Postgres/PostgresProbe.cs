using Npgsql;

namespace CommitteeBot.Store.Postgres;

/// <summary>
/// Writes a row each time, which shows that the server answers, that it is not a replica that can only be read, and
/// that
/// its disk has room.
/// </summary>
internal sealed class PostgresProbe(StoreSettings settings) : IStoreProbe
{
    private readonly string connectionString = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
    {
        Pooling = false, Timeout = 2, CommandTimeout = 2,
    }.ConnectionString;

    public StoreFault? Run()
    {
        try
        {
            using var connection = new NpgsqlConnection(connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "update store_probe set at = at + 1";
            command.ExecuteNonQuery();
            return null;
        }
        catch (NpgsqlException e)
        {
            return PostgresFaults.From(e);
        }
    }

    /// <summary>Nothing is kept from one look to the next.</summary>
    public void Dispose()
    {
    }
}
