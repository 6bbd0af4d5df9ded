using CommitteeBot.Digests.Rules;

namespace CommitteeBot.Digests;

internal static class DigestsRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddScoped<PrepareDigest>()
        .AddScoped<ChangeRules>()
        .AddScoped<ChooseDigest>();
}
