namespace CommitteeBot.Graph;

internal static class GraphRegistration
{
    /// <summary>Registered whether or not it is set up: nothing asks Microsoft 365 where it isn't.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(GraphSettings.Read(configuration))
        .AddSingleton<GraphCallLog>()
        .AddSingleton<GraphPace>()
        .AddSingleton(provider => new GraphSignIn(provider.GetRequiredService<GraphSettings>(), GraphSignIn.Create))
        .AddSingleton<GraphConnection>()
        .AddSingleton<GroupMembers>()
        .AddSingleton<LibraryFiles>()
        .AddSingleton<MailboxEvents>()
        .AddSingleton<EventBodies>()
        .AddSingleton<MeetingTranscripts>()
        .AddSingleton<MeetingInsights>()
        .AddSingleton<PlannerPlans>()
        .AddSingleton<PlannerTasks>()
        .AddSingleton<ToDoTasks>()
        .AddSingleton<GraphSubscriptions>();
}
