using Npgsql;

namespace CommitteeBot.Store.Postgres;

/// <summary>What PostgreSQL's error codes say about the store. Pure.</summary>
internal static class PostgresFaults
{
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

    private static StoreFault? From(string state) => state switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => StoreFault.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => StoreFault.ReadOnly,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFault.Corrupt,
        PostgresErrorCodes.InvalidCatalogName => StoreFault.Missing,
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.IoError => StoreFault.Unreachable,
        // The server is going down, starting or was told to cut the connection.
        _ => state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal)
            ? StoreFault.Unreachable
            : null,
    };
}
