using CommitteeBot.Digests.Notices;
using CommitteeBot.Digests.Planning;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Digests.Sending;

namespace CommitteeBot.Digests;

internal static class DigestsRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddDigestParts()
        .AddHostedService<SendOutbox>();

    /// <summary>All but what starts by itself.</summary>
    public static IServiceCollection AddDigestParts(this IServiceCollection services) => services
        .AddScoped<PrepareDigest>()
        .AddScoped<PrepareNeeds>()
        .AddScoped<PrepareOwner>()
        .AddScoped<OwnedActions>()
        .AddScoped<ChangeRules>()
        .AddScoped<ChooseDigest>()
        .AddScoped<ReadReport>()
        .AddScoped<PreviewDigests>()
        .AddScoped<SendNow>()
        .AddScoped<SendAgain>()
        .AddScoped<AskOwners>()
        .AddScoped<AskForDay>()
        .AddScoped<DraftWording>()
        .AddScoped<ReadPlan>()
        .AddScoped<PlanDigests>()
        .AddScoped<WriteNotice>()
        .AddScoped<WriteLetter>()
        .AddScoped<FindAddress>()
        .AddScoped<TellOfficers>()
        .AddSingleton<OutboxBell>()
        .AddSingleton<Deliver>()
        .AddSingleton<Sender>();
}
