using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CommitteeBot.Store.Sqlite;

internal static class SqliteStore
{
    /// <summary>
    /// SQLite counts each piece of memory under one lock for the whole process, which nobody reads and everybody waits
    /// for. It takes this before its first use only; afterwards it refuses, and goes on counting.
    /// </summary>
    static SqliteStore()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public static IServiceCollection AddSqliteStore(this IServiceCollection services, StoreSettings settings)
    {
        if (settings.File is { } file && Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);

        services.AddSingleton<WriteQueue>().AddSingleton<SqliteLogSync>().AddSingleton<SqliteConnectionPool>()
            .AddSingleton<SqlitePeopleVersion>()
            .AddSingleton<PeopleVersion>(provider => provider.GetRequiredService<SqlitePeopleVersion>());
        services.AddDbContext<SqliteCommitteeDb>(
            options => Configure(options, settings.ConnectionString), optionsLifetime: ServiceLifetime.Singleton);
        return services.AddScoped<CommitteeDb>(provider => provider.GetRequiredService<SqliteCommitteeDb>());
    }

    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString)
        .UseModel(SqliteModel.Instance)
        .AddInterceptors(SqliteConnectionSettings.Instance, PooledCommandInterceptor.Instance)
        // The migrations are written by hand, so there is no model snapshot to compare with; a test compares the model
        // with the migrated database. What hangs on a row that a caller may not see is left out with it, which is what
        // the filters are for.
        .ConfigureWarnings(
            w => w.Ignore(
                RelationalEventId.PendingModelChangesWarning,
                CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
