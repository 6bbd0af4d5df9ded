namespace CommitteeBot.Graph;

/// <summary>
/// Every call that the bot makes, and what each needs. A test compares it with what is really called.
/// </summary>
internal static class GraphPermissions
{
    private const string Pages = "https://learn.microsoft.com/graph/api";
    private const string Subscriptions = $"{Pages}/subscription-post-subscriptions";
    private const string Copilot =
        "https://learn.microsoft.com/microsoft-365/copilot/extensibility/api/ai-services/meeting-insights";
    private static readonly string[] Members = ["GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"];
    private static readonly string[] Sites = ["Sites.Selected", "Sites.Read.All", "Files.Read.All"];

    /// <summary>A feature that writes needs no second permission for reading.</summary>
    private static readonly string[] Events = ["Calendars.ReadWrite"];
    private static readonly string[] Transcripts = ["OnlineMeetingTranscript.Read.All"];
    private static readonly string[] Insights = ["OnlineMeetingAiInsight.Read.All"];
    private static readonly string[] Tasks = ["Tasks.ReadWrite.All"];

    public static IReadOnlyList<GraphCall> Calls { get; } =
    [
        new(GraphFeature.GroupPeople, "GET /groups/delta", Members, $"{Pages}/group-delta"),
        new(GraphFeature.GroupPeople, "GET /groups/{id}/members", Members, $"{Pages}/group-list-members"),
        new(GraphFeature.GroupPeople, "GET /groups/{id}/owners", Members, $"{Pages}/group-list-owners"),

        // Without it the members of a group come as ids alone.
        new(GraphFeature.Names, "GET /groups/{id}/members", ["User.ReadBasic.All", "User.Read.All", "Directory.Read.All"],
            $"{Pages}/user-get"),
        new(GraphFeature.TeamPeople, "GET /teams/{id}/members",
            ["TeamMember.Read.Group", "TeamMember.Read.All", "TeamMember.ReadWrite.All"], $"{Pages}/team-list-members"),
        new(GraphFeature.Files, "GET /sites/{id}", Sites, $"{Pages}/site-getbypath"),
        new(GraphFeature.Files, "GET /sites/{id}/drives", Sites, $"{Pages}/drive-list"),
        new(GraphFeature.Files, "GET /drives/{id}/root:/{path}", Sites, $"{Pages}/driveitem-get"),
        new(GraphFeature.Files, "GET /drives/{id}/items/{id}", Sites, $"{Pages}/driveitem-get"),
        new(GraphFeature.Files, "GET /drives/{id}/items/{id}/delta", Sites, $"{Pages}/driveitem-delta"),
        new(GraphFeature.Files, "GET /drives/{id}/items/{id}/permissions", Sites, $"{Pages}/driveitem-list-permissions"),
        new(GraphFeature.Files, "GET /drives/{id}/items/{id}/content", Sites, $"{Pages}/driveitem-get-content"),
        new(GraphFeature.Calendar, "GET /users/{id}/calendarView",
            ["Calendars.ReadBasic.All", "Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"],
            $"{Pages}/user-list-calendarview"),
        new(GraphFeature.EventAgendas, "GET /users/{id}/events/{id}", Events, $"{Pages}/event-get"),
        new(GraphFeature.EventAgendas, "PATCH /users/{id}/events/{id}", Events, $"{Pages}/event-update"),
        new(GraphFeature.Transcripts, "GET /users/{id}/onlineMeetings",
            ["OnlineMeetings.Read.All", "OnlineMeetings.ReadWrite.All"], $"{Pages}/onlinemeeting-get"),
        new(GraphFeature.Transcripts, "GET /users/{id}/onlineMeetings/{id}/transcripts", Transcripts,
            $"{Pages}/onlinemeeting-list-transcripts"),
        new(GraphFeature.Transcripts, "GET /users/{id}/onlineMeetings/{id}/transcripts/{id}/content", Transcripts,
            $"{Pages}/calltranscript-get"),
        new(GraphFeature.Insights, "GET /users/{id}/onlineMeetings",
            ["OnlineMeetings.Read.All", "OnlineMeetings.ReadWrite.All"], $"{Pages}/onlinemeeting-get"),
        new(GraphFeature.Insights, "GET /copilot/users/{id}/onlineMeetings/{id}/aiInsights", Insights,
            $"{Copilot}/onlinemeeting-list-aiinsights"),
        new(GraphFeature.Insights, "GET /copilot/users/{id}/onlineMeetings/{id}/aiInsights/{id}", Insights,
            $"{Copilot}/callaiinsight-get"),
        new(GraphFeature.Plans, "GET /groups/{id}/planner/plans", Tasks, $"{Pages}/plannergroup-list-plans"),
        new(GraphFeature.Plans, "POST /planner/plans", Tasks, $"{Pages}/planner-post-plans"),
        new(GraphFeature.Plans, "GET /planner/plans/{id}/buckets", Tasks, $"{Pages}/plannerplan-list-buckets"),
        new(GraphFeature.Plans, "POST /planner/buckets", Tasks, $"{Pages}/planner-post-buckets"),
        new(GraphFeature.Plans, "GET /planner/plans/{id}/tasks", Tasks, $"{Pages}/plannerplan-list-tasks"),
        new(GraphFeature.Plans, "GET /planner/tasks/{id}", Tasks, $"{Pages}/plannertask-get"),
        new(GraphFeature.Plans, "POST /planner/tasks", Tasks, $"{Pages}/planner-post-tasks"),
        new(GraphFeature.Plans, "PATCH /planner/tasks/{id}", Tasks, $"{Pages}/plannertask-update"),
        new(GraphFeature.Plans, "DELETE /planner/tasks/{id}", Tasks, $"{Pages}/plannertask-delete"),
        new(GraphFeature.Plans, "GET /planner/tasks/{id}/details", Tasks, $"{Pages}/plannertaskdetails-get"),
        new(GraphFeature.Plans, "PATCH /planner/tasks/{id}/details", Tasks, $"{Pages}/plannertaskdetails-update"),
        new(GraphFeature.ToDo, "GET /users/{id}/todo/lists", Tasks, $"{Pages}/todo-list-lists"),
        new(GraphFeature.ToDo, "POST /users/{id}/todo/lists", Tasks, $"{Pages}/todo-post-lists"),
        new(GraphFeature.ToDo, "GET /users/{id}/todo/lists/{id}/tasks", Tasks, $"{Pages}/todotasklist-list-tasks"),
        new(GraphFeature.ToDo, "POST /users/{id}/todo/lists/{id}/tasks", Tasks, $"{Pages}/todotasklist-post-tasks"),
        new(GraphFeature.ToDo, "GET /users/{id}/todo/lists/{id}/tasks/{id}", Tasks, $"{Pages}/todotask-get"),
        new(GraphFeature.ToDo, "PATCH /users/{id}/todo/lists/{id}/tasks/{id}", Tasks, $"{Pages}/todotask-update"),
        new(GraphFeature.ToDo, "DELETE /users/{id}/todo/lists/{id}/tasks/{id}", Tasks, $"{Pages}/todotask-delete"),
        new(GraphFeature.GroupNotifications, "POST /subscriptions", ["Group.Read.All", "Directory.Read.All"], Subscriptions),
        new(GraphFeature.GroupNotifications, "PATCH /subscriptions/{id}", ["Group.Read.All", "Directory.Read.All"], Subscriptions),
        new(GraphFeature.CalendarNotifications, "POST /subscriptions", ["Calendars.Read"], Subscriptions),
        new(GraphFeature.CalendarNotifications, "PATCH /subscriptions/{id}", ["Calendars.Read"], Subscriptions),

        // What only reads is not enough for these.
        new(GraphFeature.LibraryNotifications, "POST /subscriptions", ["Files.ReadWrite.All"], Subscriptions),
        new(GraphFeature.LibraryNotifications, "PATCH /subscriptions/{id}", ["Files.ReadWrite.All"], Subscriptions),
    ];

    /// <summary>The permissions that do nothing here, which a careful administrator takes away.</summary>
    public static IEnumerable<string> Superfluous(IEnumerable<string> granted, IEnumerable<GraphFeature> used)
    {
        var needed = Calls.Where(c => used.Contains(c.Feature)).SelectMany(c => c.Allowed).ToHashSet();
        return granted.Where(g => !needed.Contains(g));
    }

    /// <summary>For each feature in use, the least permission that is missing.</summary>
    public static IEnumerable<(GraphFeature Feature, string Permission)> Missing(
        IReadOnlyCollection<string> granted, IEnumerable<GraphFeature> used) =>
        Calls.Where(c => used.Contains(c.Feature) && !c.IsGivenByTheTeam && !c.Allowed.Any(granted.Contains))
            .Select(c => (c.Feature, c.Allowed[0])).Distinct();
}

/// <summary>What works, or doesn't, by a permission of its own.</summary>
internal enum GraphFeature
{
    GroupPeople,
    Names,
    TeamPeople,
    Files,
    Calendar,
    EventAgendas,
    Transcripts,
    Insights,
    Plans,
    ToDo,
    GroupNotifications,
    CalendarNotifications,
    LibraryNotifications,
}
