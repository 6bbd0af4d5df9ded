using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CommitteeBot.Store.Sqlite;

/// <summary>A connection that keeps its commands, prepared, for whoever runs the same text on it again.</summary>
internal sealed class KeptConnection : SqliteConnection
{
    /// <summary>A turn that logs an action runs about twenty, a question somewhat more.</summary>
    private const int MostCommands = 96;

    /// <summary>Those at rest, by their text; the one that was used longest ago first.</summary>
    private readonly OrderedDictionary<string, KeptCommand> commands = new(StringComparer.Ordinal);

    private readonly int usualTimeout;
    private int underWay;

    public KeptConnection(string connectionString)
        : base(connectionString) => usualTimeout = DefaultTimeout;

    /// <summary>True where nothing of a unit of work is left on it: no transaction, no reader.</summary>
    public bool IsAtRest => State == ConnectionState.Open && underWay == 0 && raw.sqlite3_get_autocommit(Handle) != 0;

    /// <summary>The same command, prepared where it was run here before.</summary>
    public KeptCommand Keep(SqliteCommand asked)
    {
        if (commands.Remove(asked.CommandText, out var command))
            command.Parameters.Clear();
        else
            command = new KeptCommand(this, asked.CommandText);
        command.Take(asked);
        underWay++;
        return command;
    }

    public void PutBack(KeptCommand command)
    {
        underWay--;
        // Two of the same text were under way at once.
        if (!commands.TryAdd(command.CommandText, command))
            command.End();
        if (commands.Count > MostCommands)
            EndOldest();
    }

    /// <summary>What a unit of work has set for itself does not hold for the next.</summary>
    public void Reset() => DefaultTimeout = usualTimeout;

    private void EndOldest()
    {
        var oldest = commands.GetAt(0).Value;
        commands.RemoveAt(0);
        oldest.End();
    }
}
