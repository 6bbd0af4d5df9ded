using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;

namespace CommitteeBot.Digests;

internal static class DigestsRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddScoped<PrepareChairDigest>()
        .AddScoped<PrepareOfficerDigest>()
        .AddScoped<PrepareOwnerDigest>()
        .AddScoped<ActionOwners>()
        .AddScoped<ChangeDigestRules>()
        .AddScoped<ChooseDigestPreference>()
        .AddScoped<QuietCheck>()
        .AddScoped<PreviewDigests>()
        .AddScoped<SendDigestsNow>()
        .AddScoped<AskOwners>()
        .AddScoped<RequestNewDate>()
        .AddScoped<DraftWording>()
        .AddScoped<ReadPlanInput>()
        .AddScoped<PlanDigests>()
        .AddScoped<ComposeDigest>()
        .AddScoped<NotifyChairUnreached>();
}
