using CommitteeBot.Graph;

namespace CommitteeBot.CommandLine;

/// <summary>Sentences for an administrator about Microsoft 365.</summary>
internal static class GraphCheckWords
{
    public const string Off =
        "Microsoft 365: not set up. It would keep rosters in line with your groups, take in minutes and meetings, and "
            + "show actions in Planner; see “Microsoft 365” in the guide.";

    public const string FromTheTeam =
        "Microsoft 365: the members of a team are read by the team's own consent (TeamMember.Read.Group), which its owner "
            + "gives with the app; no token shows it.";

    public static string NoToken(GraphCredentialKind kind) => "Microsoft 365: no token. " + kind switch
    {
        GraphCredentialKind.Certificate =>
            "Check that Graph:CertificatePath can be read, that the certificate has not expired and is on the registration.",
        GraphCredentialKind.ManagedIdentity => "Check that this machine has the identity of Graph:ManagedIdentity.",
        _ => "Check Graph:TenantId and Graph:ClientId, and that Graph:ClientSecret has not expired.",
    };

    public static string Granted(IReadOnlyList<string> permissions) => permissions.Count == 0
        ? "Microsoft 365: the bot received a token, with no permission in it."
        : $"Microsoft 365: the bot received a token. Granted: {string.Join(", ", permissions)}.";

    public static string Missing(string permission, GraphFeature feature) =>
        $"Microsoft 365: {permission} is missing. Without it, {Without(feature)}.";

    public static string Superfluous(string permission) =>
        $"Microsoft 365: {permission} is granted and nothing uses it; take it away.";

    /// <summary>What doesn't work then; the table of the guide says the same.</summary>
    public static string Without(GraphFeature feature) => feature switch
    {
        GraphFeature.GroupPeople => "rosters do not follow their groups",
        GraphFeature.Names => "people of a group whom the roster doesn't know yet are not added",
        GraphFeature.TeamPeople => "rosters do not follow their teams",
        GraphFeature.Files => "minutes are not taken in from libraries",
        GraphFeature.EventAgendas => "agendas are not written into the events of meetings",
        GraphFeature.Transcripts => "what was said in calls is not proposed as actions",
        GraphFeature.Insights => "Copilot's notes of calls are not used",
        GraphFeature.Plans => "actions are not shown in Planner",
        GraphFeature.ToDo => "people can't have their actions in their To Do",
        GraphFeature.GroupNotifications => "changes of groups are noticed within the hour and not at once",
        GraphFeature.CalendarNotifications => "changes of calendars are noticed within the hour and not at once",
        GraphFeature.LibraryNotifications => "changes of libraries are noticed within the hour and not at once",
        _ => "meetings are not taken from mailboxes",
    };
}
