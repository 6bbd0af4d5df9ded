using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>
/// Goes back to its connection when whoever runs it has done with it, and is ended only together with the connection or
/// in favour of others.
/// </summary>
internal sealed class PooledCommand : SqliteCommand
{
    private readonly PooledConnection connection;
    private bool isInUse;

    public PooledCommand(PooledConnection owner, string text)
        : base(text, owner) => this.connection = owner;

    /// <summary>Takes over the values of a command of the same text, which is of no more use afterwards.</summary>
    public void TakeOver(SqliteCommand asked)
    {
        isInUse = true;
        Transaction = asked.Transaction;
        CommandTimeout = asked.CommandTimeout;
        foreach (SqliteParameter parameter in asked.Parameters)
            Parameters.Add(parameter);
        asked.Dispose();
    }

    public void Discard() => base.Dispose(disposing: true);

    protected override void Dispose(bool disposing)
    {
        if (!isInUse)
        {
            base.Dispose(disposing);
            return;
        }

        isInUse = false;
        if (DataReader is null)
        {
            Parameters.Clear();
            Transaction = null;
            connection.Return(this);
        }
        else
        {
            base.Dispose(disposing);
        }
    }
}
