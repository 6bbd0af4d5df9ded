namespace CommitteeBot.Import;

internal static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddScoped<ImportMinutes>()
        .AddScoped<LoadSample>()
        .AddSingleton<FillEmptyStore>()
        .AddSingleton<ImportFiles>();
}
