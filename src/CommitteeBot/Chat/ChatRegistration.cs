using ActivityProtocol.Auth;
using ActivityProtocol.Hosting;
using CommitteeBot.Chat.MessageExtension;
using CommitteeBot.Digests.Sending;
using CommitteeBot.Import;

namespace CommitteeBot.Chat;

internal static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<RecentTurns>()
        .AddSingleton<PostReply>()
        .AddSingleton<TurnHandler>()
        .AddScoped<TurnDelegate>(provider => provider.GetRequiredService<TurnHandler>().HandleAsync)
        .AddScoped<TurnFailedDelegate>(provider => provider.GetRequiredService<TurnHandler>().FailedAsync)
        .AddScoped<KindOfTurn>()
        .AddScoped<ReadTurn>()
        .AddScoped<WhoIsSpeaking>()
        .AddScoped<WhatTheyMaySee>()
        .AddSingleton<WhoIsPresent>()
        .AddScoped<Audience>()
        .AddScoped<ReadersOfChat>()
        .AddScoped<ReadersOf>(provider => provider.GetRequiredService<ReadersOfChat>().RunAsync)
        .AddScoped<CompanyTurn>()
        .AddScoped<RestrictedReads>()
        .AddSingleton<SayAlone>()
        .AddScoped<WhereItIsSaid>()
        .AddScoped<MessageTurn>()
        .AddScoped<QuestionTurn>()
        .AddScoped<MeetingTurn>()
        .AddScoped<DigestTurn>()
        .AddScoped<DigestPress>()
        .AddScoped<CalendarTurn>()
        .AddScoped<CalendarPress>()
        .AddScoped<ReceiveCalendar>()
        .AddSingleton(provider => CalendarFeedRules.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<BotSettings>().Mode))
        .AddHostedService<ReadCalendarFeeds>()
        .AddScoped<RegisterTurn>()
        .AddScoped<ReadLine>()
        .AddScoped<CaptureTurn>()
        .AddScoped<MentionedPeople>()
        .AddScoped<Overheard>()
        .AddScoped<RunningMeeting>()
        .AddScoped<CardReaders>()
        .AddScoped<MeetingEventTurn>()
        .AddScoped<EditedMessageTurn>()
        .AddScoped<LogFromMessageTurn>()
        .AddScoped<FindTurn>()
        .AddScoped<RegisterPress>()
        .AddScoped<AnswerPress>()
        .AddScoped<ClerkTurn>()
        .AddScoped<TrustTurn>()
        .AddScoped<ClerkPost>()
        .AddScoped<ReviewPress>()
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
        .AddHostedService<ImportJobs>()
        .AddHostedService<WarmUp>();

    private static FileDownloadRules Rules(IServiceProvider provider) =>
        provider.GetRequiredService<BotSettings>().Mode == BotMode.Local ? FileDownloadRules.Local : FileDownloadRules.Teams;
}
