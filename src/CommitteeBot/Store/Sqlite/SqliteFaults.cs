using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommitteeBot.Store.Sqlite;

/// <summary>What SQLite's error codes say about the store. Pure.</summary>
internal static class SqliteFaults
{
    /// <summary>Null for errors that aren't the store's, such as a lock or a broken constraint.</summary>
    public static StoreFault? From(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            switch (exception)
            {
                case StoreUnavailableException unavailable:
                    return unavailable.Fault;
                case SqliteException sqlite:
                    return From(sqlite.SqliteErrorCode);
            }
        }

        return null;
    }

    private static StoreFault? From(int code) => code switch
    {
        raw.SQLITE_FULL => StoreFault.Full,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StoreFault.ReadOnly,
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StoreFault.Corrupt,
        raw.SQLITE_CANTOPEN => StoreFault.Missing,
        raw.SQLITE_IOERR => StoreFault.Unreachable,
        _ => null,
    };
}
