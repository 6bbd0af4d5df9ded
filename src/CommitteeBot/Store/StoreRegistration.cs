using CommitteeBot.Store.Disposal;
using CommitteeBot.Store.Sqlite;

namespace CommitteeBot.Store;

internal static class StoreRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services, StoreSettings settings) =>
        settings.Provider switch
    {
        StoreProvider.Sqlite => services.AddSingleton(settings)
            .AddSingleton<StoreUpgrade>().AddSingleton<TeamsModeMark>().AddSingleton<StoreHealth>()
            .AddSqliteStore(settings).AddScoped<SweepStore>().AddHostedService<DailySweep>(),
        _ => throw new InvalidOperationException($"{settings.Provider} has no store."),
    };
}
