namespace CommitteeBot.Import;

internal static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddScoped<ImportMinutes>()
        .AddScoped<FillEmptyStore>()
        .AddSingleton<ImportFiles>();
}
