using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace CommitteeBot.Store.Postgres;

internal static class PostgresStore
{
    public static IServiceCollection AddPostgresStore(this IServiceCollection services, StoreSettings settings)
    {
        services.AddSingleton<PostgresPeopleVersion>()
            .AddSingleton<PeopleVersion>(provider => provider.GetRequiredService<PostgresPeopleVersion>());
        services.AddDbContext<PostgresCommitteeDb>(
            options => Configure(options, settings.ConnectionString), optionsLifetime: ServiceLifetime.Singleton);
        return services.AddScoped<CommitteeDb>(provider => provider.GetRequiredService<PostgresCommitteeDb>());
    }

    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString)
        .ReplaceService<IQuerySqlGeneratorFactory, EmptyComesFirst>()
        .UseModel(PostgresModel.Instance)
        .AddInterceptors(LikeIgnoresCase.Instance)
        .ConfigureWarnings(
            w => w.Ignore(
                RelationalEventId.PendingModelChangesWarning,
                CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
