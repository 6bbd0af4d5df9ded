namespace CommitteeBot.Hosting.Microsoft365;

internal static class Microsoft365Registration
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton<SourceClaims>()
        .AddSingleton<FollowedSources>()
        .AddSingleton<IFollowedSource, GroupChangesSource>()
        .AddSingleton<IFollowedSource, GroupPeopleSource>()
        .AddSingleton<IFollowedSource, LibraryListSource>()
        .AddSingleton<IFollowedSource, LibraryFilesSource>()
        .AddSingleton<IFollowedSource, MailboxSource>()
        .AddSingleton<IFollowedSource, AgendaSource>()
        .AddSingleton<HearCall>()
        .AddSingleton<IFollowedSource, TranscriptSource>()
        .AddSingleton<GiveToPlan>()
        .AddSingleton<IFollowedSource, PlanSource>()
        .AddSingleton<GiveToList>()
        .AddSingleton<IFollowedSource, ToDoSource>()
        .AddSingleton<IFollowedSource, SubscriptionSource>()
        .AddSingleton<NotificationInbox>()
        .AddSingleton<ISourceCall, AgendaCalls>()
        .AddSingleton<ISourceCall, PlanCalls>()
        .AddSingleton<ISourceCall, ToDoCalls>()
        .AddSingleton<ISourceCall, NotificationCalls>()
        .AddHostedService<FollowingWorker>();
}
