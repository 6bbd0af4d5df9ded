using CommitteeBot.Import.Archive;
using CommitteeBot.Import.Pointed;
using CommitteeBot.Import.Siblings;

namespace CommitteeBot.Import;

internal static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddScoped<ImportMinutes>()
        .AddScoped<ReceiveFile>()
        .AddSingleton<ReceiveZip>()
        .AddScoped<ReviewImport>()
        .AddScoped<AcceptActions>()
        .AddScoped<RejectAction>()
        .AddScoped<CorrectOwner>()
        .AddScoped<CorrectMeeting>()
        .AddScoped<DecideRestriction>()
        .AddScoped<KeepAsHistory>()
        .AddScoped<LoadSample>()
        .AddSingleton<FillEmptyStore>()
        .AddSingleton<RereadCommittee>()
        .AddSingleton<ReadDoubtful>()
        .AddSingleton<ImportFiles>();
}
