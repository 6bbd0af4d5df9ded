using Npgsql;

namespace CommitteeBot.Store.Postgres;

/// <summary>What PostgreSQL's error codes say about the store. Pure.</summary>
internal static class PostgresFaults
{
    /// <summary><c>idle_in_transaction_session_timeout</c>, which Npgsql has no name for.</summary>
    private const string SilentForTooLong = "25P03";

    /// <summary>Null for errors that aren't the store's, such as a lock or a broken constraint.</summary>
    public static StoreFault? From(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            switch (exception)
            {
                case PostgresException postgres:
                    return From(postgres.SqlState);
                case NpgsqlException:
                    return StoreFault.Unreachable;
            }
        }

        return null;
    }

    /// <summary>The server is going down, starting, has cut the connection or has too many, or another keeps all from
    /// writing.</summary>
    public static bool IsPassing(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            switch (exception)
            {
                case PostgresException postgres:
                    return postgres.SqlState == PostgresErrorCodes.LockNotAvailable || IsAway(postgres.SqlState);
                case NpgsqlException:
                    return true;
            }
        }

        return false;
    }

    private static bool IsAway(string state) =>
        state is PostgresErrorCodes.TooManyConnections or SilentForTooLong
            || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal);

    private static StoreFault? From(string state) => state switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => StoreFault.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => StoreFault.ReadOnly,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFault.Corrupt,
        PostgresErrorCodes.InvalidCatalogName => StoreFault.Missing,
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.IoError => StoreFault.Unreachable,
        _ => IsAway(state) ? StoreFault.Unreachable : null,
    };
}
