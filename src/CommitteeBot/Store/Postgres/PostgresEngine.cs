using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommitteeBot.Store.Postgres;

internal sealed class PostgresEngine : StoreEngine
{
    public static PostgresEngine Instance { get; } = new();

    public override string? DefaultConnectionString => null;

    public override string ConnectionStringForm =>
        "a PostgreSQL connection string, such as 'Host=<server>;Database=<name>;Username=<user>;Password=<password>'";

    public override string WhatToCheck =>
        "that the server runs and the database exists, and the user's password and rights (it must own the database's "
            + "tables to bring them up to date)";

    public override bool IsForSeveralNodes => true;

    public override bool IsUsable(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString)
                is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// Nothing is kept in a session between transactions, so a pooler between may give each transaction another one.
    /// </summary>
    public override string Complete(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            NoResetOnClose = true, ApplicationName = "CommitteeBot", IncludeErrorDetail = false,
        }.ConnectionString;

    public override string Place(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{parts.Host}:{parts.Port}/{parts.Database}";
    }

    public override string Explain(StoreFault fault) => fault switch
    {
        StoreFault.Missing =>
            "The database isn't there. Restore it from a backup, or correct its name in Store:ConnectionString.",
        StoreFault.ReadOnly =>
            "The database can't be written to: it is a replica, or the bot's user has lost its rights. The bot goes on "
                + "by itself when it can write again.",
        StoreFault.Full => "The database server is out of space or memory. The bot goes on by itself when it has some.",
        StoreFault.Corrupt => "The database is damaged. Stop all nodes and restore a backup.",
        _ => "The database server doesn't answer, or refuses the bot's user. Check that it runs, the network, and the "
            + "password; the bot goes on by itself.",
    };

    public override CommitteeDb Open(StoreSettings settings)
    {
        var options = new DbContextOptionsBuilder<PostgresCommitteeDb>();
        PostgresStore.Configure(options, settings.ConnectionString);
        return new PostgresCommitteeDb(options.Options);
    }

    public override IServiceCollection AddTo(IServiceCollection services, StoreSettings settings) =>
        services.AddPostgresStore(settings);

    public override Task<string?> UpgradeAsync(StoreSettings settings, CancellationToken cancellation) =>
        PostgresStartup.UpgradeAsync(settings, cancellation);

    public override Task<bool> IsOfThisVersionAsync(StoreSettings settings, CancellationToken cancellation) =>
        PostgresStartup.IsOfThisVersionAsync(settings, cancellation);

    public override Task<StoreSummary> SummaryAsync(StoreSettings settings, CancellationToken cancellation) =>
        PostgresStartup.SummaryAsync(settings, cancellation);

    public override Task SetTeamsModeAsync(
        StoreSettings settings, DateTimeOffset now, CancellationToken cancellation) =>
        PostgresTeamsMode.SetAsync(settings, now, cancellation);

    public override Task<bool> IsTeamsModeSetAsync(StoreSettings settings, CancellationToken cancellation) =>
        PostgresTeamsMode.IsSetAsync(settings, cancellation);

    public override IStoreProbe CreateProbe(StoreSettings settings, TimeProvider clock) => new PostgresProbe(settings);
}
