using CommitteeBot.Store.Disposal;

namespace CommitteeBot.Store;

internal static class StoreRegistration
{
    public static IServiceCollection AddStore(this IServiceCollection services, StoreSettings settings) =>
        settings.Engine.AddTo(
            services.AddSingleton(settings)
                .AddSingleton<StoreUpgrade>().AddSingleton<TeamsModeMark>().AddSingleton<StoreHealth>()
                .AddScoped<SweepStore>().AddHostedService<DailySweep>(),
            settings);
}
