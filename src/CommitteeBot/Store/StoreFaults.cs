using CommitteeBot.Store.Postgres;
using CommitteeBot.Store.Sqlite;

namespace CommitteeBot.Store;

/// <summary>What an exception says about the store itself.</summary>
internal static class StoreFaults
{
    /// <summary>
    /// Null for an exception that is only about one unit of work, such as a conflict with another writer.
    /// </summary>
    public static StoreFault? From(Exception exception) => SqliteFaults.From(exception) ?? PostgresFaults.From(exception);
}
