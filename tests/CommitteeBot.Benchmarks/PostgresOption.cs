using CommitteeBot.Store;
using Npgsql;

namespace CommitteeBot.Benchmarks;

/// <summary>
/// Where a measure is to run on PostgreSQL: the connection string of a server in <c>COMMITTEEBOT_POSTGRES</c>, on which
/// each store gets a database of its own.
/// </summary>
internal static class PostgresOption
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("COMMITTEEBOT_POSTGRES");

    public static bool IsSet => Server is { Length: > 0 };

    public static StoreSettings CreateStore()
    {
        var name = $"bench_{Guid.NewGuid():N}";
        Execute($"create database {name} template template0");
        return Of(name);
    }

    public static void Drop(StoreSettings store)
    {
        NpgsqlConnection.ClearAllPools();
        Execute($"drop database if exists {new NpgsqlConnectionStringBuilder(store.ConnectionString).Database} with (force)");
    }

    public static long Bytes(StoreSettings store)
    {
        using var connection = new NpgsqlConnection(store.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select pg_database_size(current_database())";
        return (long)command.ExecuteScalar()!;
    }

    private static StoreSettings Of(string database)
    {
        var engine = StoreEngine.Of(StoreProvider.Postgres);
        return new StoreSettings(
            StoreProvider.Postgres,
            engine.Complete(new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString));
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name of this class's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
