using ActivityProtocol.Auth;
using ActivityProtocol.Hosting;
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
        .AddScoped<CompanyTurn>()
        .AddScoped<RestrictedReads>()
        .AddSingleton<SayAlone>()
        .AddScoped<WhereItIsSaid>()
        .AddScoped<MessageTurn>()
        .AddScoped<QuestionTurn>()
        .AddScoped<MeetingTurn>()
        .AddScoped<DigestTurn>()
        .AddScoped<RegisterTurn>()
        .AddScoped<CaptureTurn>()
        .AddScoped<MentionedPeople>()
        .AddScoped<Overheard>()
        .AddScoped<RunningMeeting>()
        .AddScoped<CardReaders>()
        .AddScoped<MeetingEventTurn>()
        .AddScoped<EditedMessageTurn>()
        .AddScoped<RegisterPress>()
        .AddScoped<AnswerPress>()
        .AddScoped<ClerkTurn>()
        .AddScoped<TrustTurn>()
        .AddScoped<ReviewPress>()
        .AddScoped<FileTurn>()
        .AddSingleton(provider => new FileDownload(provider.GetRequiredService<BotSettings>().Mode == BotMode.Local ? FileDownloadRules.Local : FileDownloadRules.Teams))
        .AddScoped<CardActionTurn>()
        .AddScoped<FeedbackTurn>()
        .AddScoped<DepartureTurn>()
        .AddScoped<InstallerName>()
        .AddHostedService<WarmUp>();
}
