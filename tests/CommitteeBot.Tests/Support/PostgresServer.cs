using CommitteeBot.Store;
using CommitteeBot.Store.Postgres;
using Npgsql;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// The PostgreSQL server that this run of the tests was given, if any: then every store is a database on it. A database
/// is copied from one that was filled once, as a SQLite store is a copy of a file.
/// </summary>
internal static class PostgresServer
{
    /// <summary>How the server is reached, as its superuser.</summary>
    private static readonly string? Given = Environment.GetEnvironmentVariable("COMMITTEEBOT_TEST_POSTGRES");

    /// <summary>In the SQL of tests moments are milliseconds, and truth is a number, as in SQLite.</summary>
    private const string LikeSqlite =
        """
        create function moment(bigint) returns timestamptz language sql immutable as
            'select to_timestamp($1 / 1000.0)';
        create function moment(integer) returns timestamptz language sql immutable as 'select to_timestamp($1 / 1000.0)';
        create cast (bigint as timestamptz) with function moment(bigint) as implicit;
        create cast (integer as timestamptz) with function moment(integer) as implicit;
        update pg_cast set castcontext = 'i'
        where castsource = 'integer'::regtype and casttarget = 'boolean'::regtype;
        """;

    private static readonly Lazy<string> Migrated = new(Migrate);

    private const int MaxTries = 50;

    public static bool IsUsed => Given is { Length: > 0 };

    /// <summary>The name of a database with the tables and nothing in them.</summary>
    public static string Empty => Migrated.Value;

    /// <returns>The name of the new database.</returns>
    public static string Create(string? template)
    {
        var name = $"test_{Guid.NewGuid():N}";
        for (var tries = 1; ; tries++)
        {
            try
            {
                Execute("postgres", $"create database {name} template {template ?? "template0"}");
                return name;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse && tries < MaxTries)
            {
                // A connection of whoever filled the template is just closing.
                Thread.Sleep(100);
            }
        }
    }

    public static void Drop(string name)
    {
        using (var pooled = new NpgsqlConnection(Address(name)))
            NpgsqlConnection.ClearPool(pooled);
        Execute("postgres", $"drop database if exists {name} with (force)");
    }

    public static string Address(string name, bool pooling = true) => new NpgsqlConnectionStringBuilder(Given)
    {
        Database = name, Pooling = pooling, MaxPoolSize = 30, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 2,
    }.ConnectionString;

    public static void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Address(database, pooling: false));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the tests themselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Migrate()
    {
        var name = Create(null);
        var settings = new StoreSettings(StoreProvider.Postgres, Address(name, pooling: false));
        Task.Run(() => PostgresStartup.UpgradeAsync(settings, CancellationToken.None)).GetAwaiter().GetResult();
        Execute(name, LikeSqlite);
        return name;
    }
}
