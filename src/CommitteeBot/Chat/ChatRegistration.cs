using ActivityProtocol.Auth;
using ActivityProtocol.Hosting;
using CommitteeBot.Chat.Answers;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Calendar;
using CommitteeBot.Chat.Delivery;
using CommitteeBot.Chat.Digests;
using CommitteeBot.Chat.Import;
using CommitteeBot.Chat.Register;
using CommitteeBot.Chat.Register.MessageExtension;
using CommitteeBot.Chat.Roster;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Hosting;
using CommitteeBot.Import;
using CommitteeBot.Outbox;

namespace CommitteeBot.Chat;

internal static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<RecentTurns>()
        .AddSingleton<PostReply>()
        .AddSingleton<TurnHandler>()
        .AddScoped<TurnDelegate>(provider => provider.GetRequiredService<TurnHandler>().HandleAsync)
        .AddScoped<TurnFailedDelegate>(provider => provider.GetRequiredService<TurnHandler>().FailedAsync)
        .AddScoped<ActivityRouter>()
        .AddScoped<TurnReader>()
        .AddScoped<CallerResolver>()
        .AddScoped<EntitlementReader>()
        .AddSingleton<ConversationMembers>()
        .AddScoped<GroupScopeReader>()
        .AddScoped<OutgoingScopeReader>()
        .AddScoped<FindReaders>(provider => provider.GetRequiredService<OutgoingScopeReader>().ReadAsync)
        .AddMessageWriters()
        .AddHostedService<OutboxWorker>()
        .AddScoped<GroupChatTurn>()
        .AddScoped<RestrictedReadAudit>()
        .AddSingleton<SendPrivately>()
        .AddScoped<ConversationRegistry>()
        .AddScoped<MessageTurn>()
        .AddScoped<QuestionTurn>()
        .AddScoped<MeetingListTurn>()
        .AddScoped<DigestTurn>()
        .AddScoped<DigestButtons>()
        .AddScoped<CalendarTurn>()
        .AddScoped<CalendarButtons>()
        .AddScoped<ReceiveCalendar>()
        .AddSingleton(provider => CalendarFeedSettings.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<BotSettings>().Mode))
        .AddHostedService<CalendarFeedReader>()
        .AddScoped<RegisterTurn>()
        .AddScoped<IntentReader>()
        .AddScoped<CaptureTurn>()
        .AddScoped<MentionResolver>()
        .AddScoped<UnaddressedMessage>()
        .AddScoped<RunningMeeting>()
        .AddScoped<RefreshUsers>()
        .AddScoped<MeetingEventTurn>()
        .AddScoped<EditedMessageTurn>()
        .AddScoped<LogFromMessageTurn>()
        .AddScoped<SearchTurn>()
        .AddScoped<RegisterButtons>()
        .AddScoped<AnswerButtons>()
        .AddScoped<ClerkTurn>()
        .AddScoped<RosterTurn>()
        .AddScoped<ClerkPost>()
        .AddScoped<ReviewButtons>()
        .AddScoped<FileTurn>()
        .AddScoped<ExportTurn>()
        .AddSingleton<LateUploads>()
        .AddSingleton<LocalFiles>()
        .AddSingleton(provider => new FileUpload(Rules(provider)))
        .AddSingleton(provider => new FileDownload(Rules(provider)))
        .AddScoped<CardActionTurn>()
        .AddScoped<FeedbackTurn>()
        .AddScoped<DepartureTurn>()
        .AddScoped<InstallerName>()
        .AddHostedService<ImportJobWorker>()
        .AddHostedService<WarmUp>();

    private static FileDownloadRules Rules(IServiceProvider provider) =>
        provider.GetRequiredService<BotSettings>().Mode == BotMode.Local ? FileDownloadRules.Local : FileDownloadRules.Teams;
}
