using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace CommitteeBot.Store.Postgres;

internal sealed partial class PostgresCommitteeDb(
    DbContextOptions<PostgresCommitteeDb> options, PostgresPeopleVersion? people = null) : CommitteeDb(options)
{
    /// <summary>
    /// The key of the lock that a unit of work which writes holds until its transaction ends. It belongs to the
    /// transaction and not to the session, so it goes with whatever ends either.
    /// </summary>
    public const long WriterLock = 0x436F6D42;

    private IDbContextTransaction? unit;
    private TimeSpan? waitLimit;
    private TimeSpan? silenceLimit;
    private bool isConnected;

    public override bool IsWriting => unit is not null;

    protected override async ValueTask<KeptReads?> FindKeptAsync(CancellationToken cancellation) =>
        people?.Of(await Database.SqlQuery<long>($"select number as \"Value\" from people_version")
            .SingleAsync(cancellation));

    public override async Task StayConnectedAsync(CancellationToken cancellation)
    {
        if (isConnected)
            return;
        await Database.OpenConnectionAsync(cancellation);
        isConnected = true;
    }

    /// <summary>
    /// Every rule that counts on nobody else writing, from the next number of an action to the search for duplicates,
    /// holds on any number of nodes as it does on one.
    /// </summary>
    public override async Task BeginWriteAsync(CancellationToken cancellation)
    {
        if (unit is not null)
            return;
        var began = Stopwatch.GetTimestamp();
        unit = await Database.BeginTransactionAsync(cancellation);
        Database.AutoSavepointsEnabled = false;

        // Else those that a frozen node has waiting would get the lock one after the other, each for that time.
        await SetAsync("lock_timeout", waitLimit ?? silenceLimit, cancellation);
        await SetAsync("idle_in_transaction_session_timeout", silenceLimit, cancellation);
        try
        {
            await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({WriterLock})", cancellation);
            WriteMeasures.Waited(Stopwatch.GetElapsedTime(began));
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new DbUpdateException("Another unit of work writes.", e);
        }
    }

    public override void LimitWait(TimeSpan time) => waitLimit = time;

    public override void LimitSilence(TimeSpan time) => silenceLimit = time;

    public override Task FlushAsync(CancellationToken cancellation) =>
        base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellation);

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!IsDryRun || unit is null)
                await BeginWriteAsync(cancellationToken);
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (!IsDryRun)
                await unit!.CommitAsync(cancellationToken);
            return rows;
        }
        finally
        {
            if (!IsDryRun)
            {
                await EndWriteAsync();
                LookAgain();
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await EndWriteAsync();
        if (isConnected)
            await Database.CloseConnectionAsync();
        isConnected = false;
        await base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<ActionRow>().Property(a => a.DueKey)
            .HasComputedColumnSql("coalesce(Due, date '9999-12-31')", stored: true);

        // Names in small letters need no quotes, so that the few statements in SQL are the same for every product.
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(property.Name.ToLowerInvariant());
        }
    }

    /// <summary>Until the transaction ends: a pooler in between may give the session to another then.</summary>
    private async Task SetAsync(string setting, TimeSpan? limit, CancellationToken cancellation)
    {
        if (limit is { } time)
            await Database.ExecuteSqlAsync(
                $"select set_config({setting}, {(long)time.TotalMilliseconds + "ms"}, true)", cancellation);
    }

    /// <summary>A transaction that was not committed is taken back.</summary>
    private async Task EndWriteAsync()
    {
        if (unit is not null)
            await unit.DisposeAsync();
        unit = null;
    }

    /// <summary>
    /// To the millisecond, as every product keeps them: a moment is equal to itself after it was stored.
    /// </summary>
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        moment => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds()), moment => moment);
}
