using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Sqlite;

internal sealed class SqliteEngine : StoreEngine
{
    public static SqliteEngine Instance { get; } = new();

    public override string DefaultConnectionString => "Data Source=data/committeebot.db";

    public override string ConnectionStringForm =>
        "a SQLite connection string; allowed: 'Data Source=<file>' with the options of Microsoft.Data.Sqlite";

    public override string WhatToCheck => "the permissions of the folder and the free space of the disk";

    public override bool IsForSeveralNodes => false;

    public override bool IsUsable(string connectionString) => SqliteConnectionString.IsUsable(connectionString);

    public override string Complete(string connectionString) => SqliteConnectionString.Rooted(connectionString);

    public override string Place(string connectionString) =>
        SqliteConnectionString.File(connectionString) ?? "memory";

    public override string Explain(StoreFault fault) => fault switch
    {
        StoreFault.Missing =>
            "The store's file is gone. Stop the bot, put the file back or restore a backup, and start it.",
        StoreFault.Replaced => "The store's file was replaced while the bot was running. Restart the bot.",
        StoreFault.ReadOnly =>
            "The store can't be written to. Check the permissions of its file and folder, and how the disk is mounted.",
        StoreFault.Full => "The disk that the store is on is full. Free some space; the bot goes on by itself.",
        StoreFault.Corrupt => "The store's file is damaged. Stop the bot and restore a backup.",
        _ => "The disk that the store is on answers with errors.",
    };

    public override CommitteeDb Open(StoreSettings settings)
    {
        var options = new DbContextOptionsBuilder<SqliteCommitteeDb>();
        SqliteStore.Configure(options, settings.ConnectionString);
        return new SqliteCommitteeDb(options.Options);
    }

    public override IServiceCollection AddTo(IServiceCollection services, StoreSettings settings) =>
        services.AddSqliteStore(settings);

    public override Task<string?> UpgradeAsync(StoreSettings settings, CancellationToken cancellation) =>
        SqliteStartup.UpgradeAsync(settings, cancellation);

    public override Task<bool> IsOfThisVersionAsync(StoreSettings settings, CancellationToken cancellation) =>
        SqliteStartup.IsOfThisVersionAsync(settings, cancellation);

    public override Task<StoreSummary> SummaryAsync(StoreSettings settings, CancellationToken cancellation) =>
        SqliteStartup.SummaryAsync(settings, cancellation);

    public override Task SetTeamsModeAsync(
        StoreSettings settings, DateTimeOffset now, CancellationToken cancellation) =>
        SqliteTeamsMode.SetAsync(settings, now, cancellation);

    public override Task<bool> IsTeamsModeSetAsync(StoreSettings settings, CancellationToken cancellation) =>
        SqliteTeamsMode.IsSetAsync(settings, cancellation);

    public override IStoreProbe CreateProbe(StoreSettings settings, TimeProvider clock) =>
        new SqliteProbe(settings, clock);
}
