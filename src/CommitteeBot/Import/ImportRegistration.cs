namespace CommitteeBot.Import;

internal static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddScoped<ImportMinutes>()
        .AddScoped<FillEmptyStore>()
        .AddScoped<ReceiveFile>()
        .AddScoped<ReviewImport>()
        .AddScoped<AcceptActions>()
        .AddScoped<RejectAction>()
        .AddScoped<GiveOwner>()
        .AddScoped<CorrectMeeting>()
        .AddSingleton<ImportFiles>();
}
