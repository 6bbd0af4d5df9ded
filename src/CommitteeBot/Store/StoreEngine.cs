using CommitteeBot.Store.Postgres;
using CommitteeBot.Store.Sqlite;

namespace CommitteeBot.Store;

/// <summary>
/// What database products differ in outside of queries: the settings, the start, the mark of Teams mode and the watch.
/// </summary>
internal abstract class StoreEngine
{
    public static StoreEngine Of(StoreProvider provider) => provider switch
    {
        StoreProvider.Sqlite => SqliteEngine.Instance,
        StoreProvider.Postgres => PostgresEngine.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    /// <summary>What is used where the setting is missing; null where it has to be set.</summary>
    public abstract string? DefaultConnectionString { get; }

    /// <summary>What a connection string looks like, for the sentence about one that doesn't.</summary>
    public abstract string ConnectionStringForm { get; }

    public abstract bool IsUsable(string connectionString);

    /// <summary>The connection string with what the program itself adds to it.</summary>
    public abstract string Complete(string connectionString);

    /// <summary>Where the store is, for sentences: never a password.</summary>
    public abstract string Place(string connectionString);

    /// <summary>The parts of a sentence about a store that can't be opened that say what to look at.</summary>
    public abstract string WhatToCheck { get; }

    /// <summary>True where several nodes may share one store: what one of them knows the others have to find.</summary>
    public abstract bool IsForSeveralNodes { get; }

    /// <summary>A sentence or two for the administrator: what is wrong, and what to do.</summary>
    public abstract string Explain(StoreFault fault);

    /// <summary>A context by itself, outside of the services.</summary>
    public abstract CommitteeDb Open(StoreSettings settings);

    public abstract IServiceCollection AddTo(IServiceCollection services, StoreSettings settings);

    /// <returns>
    /// Null when the schema is the one that this version knows; else the change in the store that only a newer version
    /// knows.
    /// </returns>
    public abstract Task<string?> UpgradeAsync(StoreSettings settings, CancellationToken cancellation);

    /// <summary>
    /// True where the schema is the one that this version knows, no older and no newer; nothing is changed.
    /// </summary>
    public abstract Task<bool> IsOfThisVersionAsync(StoreSettings settings, CancellationToken cancellation);

    public abstract Task<StoreSummary> SummaryAsync(StoreSettings settings, CancellationToken cancellation);

    public abstract Task SetTeamsModeAsync(StoreSettings settings, DateTimeOffset now, CancellationToken cancellation);

    public abstract Task<bool> IsTeamsModeSetAsync(StoreSettings settings, CancellationToken cancellation);

    public abstract IStoreProbe CreateProbe(StoreSettings settings, TimeProvider clock);
}
