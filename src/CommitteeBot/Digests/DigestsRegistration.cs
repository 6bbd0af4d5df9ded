using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Outbox;

namespace CommitteeBot.Digests;

internal static class DigestsRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddDigestParts()
        .AddHostedService<OutboxWorker>();

    /// <summary>All but what starts by itself.</summary>
    public static IServiceCollection AddDigestParts(this IServiceCollection services) => services
        .AddScoped<PrepareChairDigest>()
        .AddScoped<PrepareOfficerDigest>()
        .AddScoped<PrepareOwnerDigest>()
        .AddScoped<ActionOwners>()
        .AddScoped<ChangeDigestRules>()
        .AddScoped<ChooseDigestPreference>()
        .AddScoped<ReadDeliveryReport>()
        .AddScoped<PreviewDigests>()
        .AddScoped<SendDigestsNow>()
        .AddScoped<ResendMessages>()
        .AddScoped<AskOwners>()
        .AddScoped<RequestNewDate>()
        .AddScoped<DraftWording>()
        .AddScoped<ReadPlanInput>()
        .AddScoped<PlanDigests>()
        .AddScoped<WriteDigest>()
        .AddScoped<PrepareMessage>()
        .AddScoped<FindAddress>()
        .AddScoped<NotifyChairUnreached>()
        .AddSingleton<OutboxSignal>()
        .AddSingleton<DeliverMessage>()
        .AddSingleton<OutboxSender>();
}
