using ActivityProtocol.Auth;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Chat.Digests;
using CommitteeBot.Chat.Following;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Roster;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Hosting;
using CommitteeBot.Import;
using CommitteeBot.Outbox;

namespace CommitteeBot.Chat;

internal static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddTurns()
        .AddAudience()
        .AddDelivery()
        .AddRegisterTurns()
        .AddAnswerTurns()
        .AddCalendarTurns()
        .AddDigestTurns()
        .AddImportTurns()
        .AddRosterTurns()
        .AddFollowingTurns()
        .AddSingleton(
            provider =>
                CalendarFeedSettings.Read(
                    provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<BotSettings>().Mode))
        .AddMessageWriters()
        .AddHostedService<OutboxWorker>()
        .AddHostedService<ReactionWorker>()
        .AddHostedService<CalendarFeedReader>()
        .AddSingleton<JobClaims>()
        .AddHostedService<ImportJobWorker>()
        .AddHostedService<SiblingWorker>()
        .AddHostedService<DoubtfulWorker>()
        .AddHostedService<WarmUp>();

    private static IServiceCollection AddAudience(this IServiceCollection services) => services
        .AddScoped<CallerResolver>()
        .AddScoped<EntitlementReader>()
        .AddSingleton<ConversationMembers>()
        .AddScoped<GroupScopeReader>()
        .AddScoped<OutgoingScopeReader>()
        .AddScoped<FindReaders>(provider => provider.GetRequiredService<OutgoingScopeReader>().ReadAsync)
        .AddScoped<GroupChatTurn>()
        .AddSingleton<TurnRehearsal>()
        .AddScoped<RestrictedReadAudit>()
        .AddScoped<ConversationRegistry>()
        .AddScoped<MentionResolver>()
        .AddScoped<UnaddressedMessage>()
        .AddScoped<RefreshUsers>();

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<TurnDelivery>()
        .AddSingleton<MessageReactions>()
        .AddSingleton<ReplyClaims>()
        .AddSingleton<KeepPostedAnswer>()
        .AddScoped<CheckRepeat>()
        .AddSingleton<PostReply>()
        .AddSingleton<SendPrivately>()
        .AddSingleton<LateUploads>()
        .AddSingleton<LocalFiles>()
        .AddSingleton(provider => new FileUpload(Rules(provider)))
        .AddSingleton(provider => new FileDownload(Rules(provider)));

    private static FileDownloadRules Rules(IServiceProvider provider) =>
        provider.GetRequiredService<BotSettings>().Mode == BotMode.Local
            ? FileDownloadRules.Local
            : FileDownloadRules.Teams;
}
