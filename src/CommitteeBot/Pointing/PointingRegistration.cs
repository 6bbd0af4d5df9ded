namespace CommitteeBot.Pointing;

internal static class PointingRegistration
{
    public static IServiceCollection AddPointing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PointingTurns>();
        return ModelSettings.Read(configuration) is not { } settings
            ? services
            : services.AddSingleton(settings).AddSingleton<ModelEndpoint>().AddSingleton<TokenBudget>()
                .AddSingleton<PointCache>().AddSingleton<ModelPointer>().AddSingleton<ModelCheck>();
    }
}
