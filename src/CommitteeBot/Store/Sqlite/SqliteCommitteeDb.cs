using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CommitteeBot.Store.Sqlite;

internal sealed partial class SqliteCommitteeDb(
    DbContextOptions<SqliteCommitteeDb> options, WriteQueue? writers = null, SqliteLogSync? log = null,
    SqliteConnectionPool? connections = null, SqlitePeopleVersion? people = null) : CommitteeDb(options)
{
    /// <summary>
    /// For a unit whose commit <see cref="SqliteLogSync"/> syncs. The log's size has a bound all the same.
    /// </summary>
    private const string SyncAfterCommit = "pragma synchronous=normal; pragma wal_autocheckpoint=16000";
    private const string SyncInCommit = "pragma synchronous=full; pragma wal_autocheckpoint=1000";

    private PooledConnection? pooled;
    private IDisposable? writeSlot;
    private IDbContextTransaction? unit;
    private TimeSpan? waitLimit;
    private bool isSyncedAfterCommit;

    public override bool IsWriting => unit is not null;

    protected override ValueTask<KeptReads?> FindKeptAsync(CancellationToken cancellation) => new(people?.Kept());

    public override async Task StayConnectedAsync(CancellationToken cancellation)
    {
        if (connections is not null && pooled is null)
            Database.SetDbConnection(pooled = await connections.RentAsync(cancellation), contextOwnsConnection: false);
        LimitWaitOfConnection();
        await Database.OpenConnectionAsync(cancellation);
    }

    public override async Task BeginWriteAsync(CancellationToken cancellation)
    {
        if (unit is not null)
            return;
        var began = Stopwatch.GetTimestamp();
        if (log is not null && !IsDryRun)
        {
            await Database.OpenConnectionAsync(cancellation);
            isSyncedAfterCommit = true;
            SetPragmas(SyncAfterCommit);
        }

        if (writers is not null)
            writeSlot ??= await writers.EnterAsync(cancellation);
        unit = await Database.BeginTransactionAsync(cancellation);
        WriteMeasures.Waited(Stopwatch.GetElapsedTime(began));
        ThrowIfMoved();
        // A unit of work that fails is taken back as a whole, so nothing needs a point within it to go back to; SQLite
        // keeps a copy of every page for one.
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>What is written into a file that nobody can find any more is lost, and must not be confirmed.</summary>
    private void ThrowIfMoved(bool isCommitted = false)
    {
        if (Database.GetDbConnection() is SqliteConnection { State: System.Data.ConnectionState.Open } connection
            && (SqliteFileControl.HasMoved(connection) || SqliteLogFile.HasMoved(connection, isCommitted)))
            throw new StoreUnavailableException(StoreFault.Replaced);
    }

    private void SetPragmas(string pragmas)
    {
        using var command = Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // One of the two above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override void LimitWait(TimeSpan time)
    {
        Database.SetCommandTimeout(time);
        waitLimit = time;
        LimitWaitOfConnection();
    }

    /// <summary>
    /// The statement that begins a transaction takes its limit from the connection, which is another one once the unit
    /// of work has rented one.
    /// </summary>
    /// <summary>Other processes are a person's, at the console, who sees that one of them hangs.</summary>
    public override void LimitSilence(TimeSpan time)
    {
    }

    private void LimitWaitOfConnection()
    {
        if (waitLimit is { } time)
            ((SqliteConnection)Database.GetDbConnection()).DefaultTimeout = (int)time.TotalSeconds;
    }

    public override Task FlushAsync(CancellationToken cancellation) =>
        base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellation);

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (IsDryRun)
        {
            await BeginWriteAsync(cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        if (log is not null)
            await BeginWriteAsync(cancellationToken);
        else if (writers is not null)
            writeSlot ??= await writers.EnterAsync(cancellationToken);
        int rows;
        try
        {
            rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (unit is not null)
                await unit.CommitAsync(cancellationToken);
            ThrowIfMoved(isCommitted: rows > 0);
        }
        finally
        {
            await EndWriteAsync();
            LookAgain();
        }

        if (log is not null)
            await log.SyncAsync();
        return rows;
    }

    public override async ValueTask DisposeAsync()
    {
        await EndWriteAsync();
        await base.DisposeAsync();
        if (pooled is not null)
            connections!.Return(pooled);
        pooled = null;
    }

    /// <summary>A transaction that was not committed is taken back.</summary>
    private async Task EndWriteAsync()
    {
        if (unit is not null)
            await unit.DisposeAsync();
        unit = null;
        writeSlot?.Dispose();
        writeSlot = null;
        if (isSyncedAfterCommit)
            SetPragmas(SyncInCommit);
        isSyncedAfterCommit = false;
    }
}
