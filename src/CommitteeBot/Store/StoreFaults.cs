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

    /// <summary>True for a server that restarts or fails over: soon it answers, or another in its place.</summary>
    public static bool IsPassing(Exception exception) => PostgresFaults.IsPassing(exception);
}
