using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommitteeBot.Store.Sqlite;

internal sealed partial class SqliteCommitteeDb(
    DbContextOptions<SqliteCommitteeDb> options, SqliteWriters? writers = null, SqliteLog? log = null, SqliteConnections? connections = null) : CommitteeDb(options)
{
    /// <summary>For a unit whose commit <see cref="SqliteLog"/> syncs. The log's size has a bound all the same.</summary>
    private const string SyncedAfterwards = "pragma synchronous=normal; pragma wal_autocheckpoint=16000";
    private const string SyncedWithin = "pragma synchronous=full; pragma wal_autocheckpoint=1000";

    private KeptConnection? kept;
    private IDisposable? place;
    private IDbContextTransaction? unit;
    private bool isSyncedAfterwards;

    public override bool IsWriting => unit is not null;

    public override async Task StayConnectedAsync(CancellationToken cancellation)
    {
        if (connections is not null && kept is null)
            Database.SetDbConnection(kept = await connections.TakeAsync(cancellation), contextOwnsConnection: false);
        await Database.OpenConnectionAsync(cancellation);
    }

    public override async Task BeginWriteAsync(CancellationToken cancellation)
    {
        if (unit is not null)
            return;
        if (log is not null && !IsRehearsal)
        {
            await Database.OpenConnectionAsync(cancellation);
            isSyncedAfterwards = true;
            Set(SyncedAfterwards);
        }

        if (writers is not null)
            place ??= await writers.EnterAsync(cancellation);
        unit = await Database.BeginTransactionAsync(cancellation);
        // A unit of work that fails is taken back as a whole, so nothing needs a point within it to go back to; SQLite keeps a copy of every page for one.
        Database.AutoSavepointsEnabled = false;
    }

    private void Set(string pragmas)
    {
        using var command = Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // One of the two above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override void WaitAtMost(TimeSpan time)
    {
        // The command's own limit, and that of the statement which begins a transaction.
        Database.SetCommandTimeout(time);
        ((SqliteConnection)Database.GetDbConnection()).DefaultTimeout = (int)time.TotalSeconds;
    }

    public override Task FlushAsync(CancellationToken cancellation) => base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellation);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (IsRehearsal)
        {
            await BeginWriteAsync(cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (log is not null)
            await BeginWriteAsync(cancellationToken);
        else if (writers is not null)
            place ??= await writers.EnterAsync(cancellationToken);
        int rows;
        try
        {
            rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (unit is not null)
                await unit.CommitAsync(cancellationToken);
        }
        finally
        {
            await EndWriteAsync();
        }

        if (log is not null)
            await log.SyncAsync();
        return rows;
    }

    public override async ValueTask DisposeAsync()
    {
        await EndWriteAsync();
        await base.DisposeAsync();
        if (kept is not null)
            connections!.GiveBack(kept);
        kept = null;
    }

    /// <summary>A transaction that was not committed is taken back.</summary>
    private async Task EndWriteAsync()
    {
        if (unit is not null)
            await unit.DisposeAsync();
        unit = null;
        place?.Dispose();
        place = null;
        if (isSyncedAfterwards)
            Set(SyncedWithin);
        isSyncedAfterwards = false;
    }
}
