using Microsoft.Data.Sqlite;

namespace CommitteeBot.Store.Sqlite;

/// <summary>Goes back to its connection when whoever runs it has done with it, and is ended only together with the connection or in favour of others.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    private readonly KeptConnection owner;
    private bool isTaken;

    public KeptCommand(KeptConnection owner, string text)
        : base(text, owner) => this.owner = owner;

    /// <summary>Takes over the values of a command of the same text, which is of no more use afterwards.</summary>
    public void Take(SqliteCommand asked)
    {
        isTaken = true;
        Transaction = asked.Transaction;
        CommandTimeout = asked.CommandTimeout;
        foreach (SqliteParameter parameter in asked.Parameters)
            Parameters.Add(parameter);
        asked.Dispose();
    }

    public void End() => base.Dispose(disposing: true);

    protected override void Dispose(bool disposing)
    {
        if (!isTaken)
        {
            base.Dispose(disposing);
            return;
        }

        isTaken = false;
        if (DataReader is null)
        {
            Parameters.Clear();
            Transaction = null;
            owner.PutBack(this);
        }
        else
        {
            base.Dispose(disposing);
        }
    }
}
