using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommitteeBot.Store.Sqlite;

/// <summary>A connection that keeps its commands, prepared, for whoever runs the same text on it again.</summary>
internal sealed class PooledConnection : SqliteConnection
{
    /// <summary>A turn that logs an action runs about twenty, a question somewhat more.</summary>
    private const int MaxCommands = 96;

    /// <summary>Those at rest, by their text; the one that was used longest ago first.</summary>
    private readonly OrderedDictionary<string, PooledCommand> commands = new(StringComparer.Ordinal);

    private readonly int defaultTimeout;
    private int inUse;

    public PooledConnection(string connectionString)
        : base(connectionString) => defaultTimeout = DefaultTimeout;

    /// <summary>True where nothing of a unit of work is left on it: no transaction, no reader.</summary>
    public bool IsIdle => State == ConnectionState.Open && inUse == 0 && raw.sqlite3_get_autocommit(Handle) != 0;

    /// <summary>The same command, prepared where it was run here before.</summary>
    public PooledCommand Rent(SqliteCommand asked)
    {
        if (commands.Remove(asked.CommandText, out var command))
            command.Parameters.Clear();
        else
            command = new PooledCommand(this, asked.CommandText);
        command.TakeOver(asked);
        inUse++;
        return command;
    }

    public void Return(PooledCommand command)
    {
        inUse--;
        // Two of the same text were under way at once.
        if (!commands.TryAdd(command.CommandText, command))
            command.Discard();
        if (commands.Count > MaxCommands)
            DiscardOldest();
    }

    /// <summary>Clears the settings of one unit of work before the next.</summary>
    public void Reset() => DefaultTimeout = defaultTimeout;

    private void DiscardOldest()
    {
        var oldest = commands.GetAt(0).Value;
        commands.RemoveAt(0);
        oldest.Discard();
    }
}
