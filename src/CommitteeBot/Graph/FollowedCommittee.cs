namespace CommitteeBot.Graph;

/// <summary>What of Microsoft 365 belongs to a committee: one entry of <c>Graph:Committees</c>.</summary>
/// <param name="Committee">Its name or prefix.</param>
internal sealed record FollowedCommittee(string Committee)
{
    /// <summary>The group whose members and owners are the committee's members and officers.</summary>
    public string? Group { get; private init; }

    /// <summary>
    /// The team whose members they are, read by the consent that a team gives to an app rather than the tenant's.
    /// </summary>
    public string? Team { get; private init; }

    /// <summary>The address of the library or folder of minutes, as a browser shows it.</summary>
    public LibraryAddress? Library { get; private init; }

    /// <summary>The column of the library that says whether minutes are confirmed.</summary>
    public string StatusColumn { get; private init; } = "Status";

    /// <summary>The mailbox whose calendar has the meetings: a shared one, by its address.</summary>
    public string? Calendar { get; private init; }

    /// <summary>Which events of it are the committee's; without either, those that name it.</summary>
    public string? CalendarCategory { get; private init; }
    public string? CalendarSubject { get; private init; }

    /// <summary>Whether the agenda, as the public sees it, is written into the events of that calendar.</summary>
    public bool WritesAgenda { get; private init; }

    /// <summary>Whether actions are proposed from the transcripts of the calls in that calendar.</summary>
    public bool HearsTranscript { get; private init; }

    /// <summary>Whether they are proposed from what Copilot has noted of them.</summary>
    public bool HearsInsights { get; private init; }

    public bool HearsCalls => HearsTranscript || HearsInsights;

    /// <summary>The name of the basic plan, in the group or team, that shows the committee's actions.</summary>
    public string? Plan { get; private init; }

    /// <summary>The group of the plan; that of a team has the team's id.</summary>
    public string? PlanGroup => Plan is null ? null : Group ?? Team;

    /// <summary>The account of the chair: a mail address, a user name or an object id.</summary>
    public string? Chair { get; private init; }

    public static FollowedCommittee Read(IConfigurationSection section) => new(section["Committee"]?.Trim() ?? "")
    {
        Group = Text(section, "Group")?.ToLowerInvariant(),
        Team = Text(section, "Team")?.ToLowerInvariant(),
        Chair = Text(section, "Chair"),
        Calendar = Text(section, "Calendar")?.ToLowerInvariant(),
        CalendarCategory = Text(section, "CalendarCategory"),
        CalendarSubject = Text(section, "CalendarSubject"),
        WritesAgenda = IsSwitchedOn(section, "CalendarAgenda"),
        HearsTranscript = IsSwitchedOn(section, "Transcripts"),
        HearsInsights = IsSwitchedOn(section, "CopilotInsights"),
        Library = LibraryAddress.TryRead(Text(section, "Library")),
        StatusColumn = Text(section, "StatusColumn") ?? "Status",
        Plan = Text(section, "Plan"),
    };

    public static IEnumerable<string> Faults(IConfigurationSection section)
    {
        var read = Read(section);
        if (read.Committee.Length == 0)
            yield return $"{section.Path}:Committee is missing; allowed: the name or the prefix of a committee.";
        if (read is { Group: not null, Team: not null })
            yield return $"{section.Path} has a Group and a Team; set the one whose members are the committee's.";
        if (read.Calendar is { } calendar && !calendar.Contains('@', StringComparison.Ordinal) && !Guid.TryParse(calendar, out _))
            yield return $"{section.Path}:Calendar is '{calendar}'; allowed: the address of a mailbox, such as clerk@example.org.";
        foreach (var (key, why) in OfCalendar)
        {
            if (Text(section, key) is { } said && !bool.TryParse(said, out _))
                yield return $"{section.Path}:{key} is '{said}'; allowed: true or false.";
            else if (bool.TryParse(Text(section, key), out var isSo) && isSo && read.Calendar is null)
                yield return $"{section.Path}:{key} needs a Calendar beside it, {why}.";
        }

        if (Text(section, "Library") is { } library && read.Library is null)
            yield return $"{section.Path}:Library is '{library}'; allowed: the address of a library or a folder in it, such as "
                + "https://example.sharepoint.com/sites/Committees/Shared Documents/Minutes.";
        if (read.Plan is { } plan && PlanFault(plan, read) is { } fault)
            yield return $"{section.Path}:Plan {fault}";
        foreach (var (key, value) in new[] { ("Group", read.Group), ("Team", read.Team) })
        {
            if (value is not null && !Guid.TryParse(value, out _))
                yield return $"{section.Path}:{key} is '{value}'; allowed: an object id (a GUID).";
        }
    }

    /// <summary>What is switched on beside a calendar, and why it needs one.</summary>
    private static readonly (string Key, string Why)[] OfCalendar =
    [
        ("CalendarAgenda", "into whose events the agenda is written"),
        ("Transcripts", "whose events say which calls are the committee's"),
        ("CopilotInsights", "whose events say which calls are the committee's"),
    ];

    private static bool IsSwitchedOn(IConfigurationSection section, string key) =>
        Text(section, "Calendar") is not null && bool.TryParse(Text(section, key), out var isSo) && isSo;

    private static string? PlanFault(string plan, FollowedCommittee read)
    {
        if (plan.Contains("premiumplan", StringComparison.OrdinalIgnoreCase)
            || plan.Contains("project.microsoft.com", StringComparison.OrdinalIgnoreCase))
            return "is the address of a premium plan, which Microsoft gives apps no way to; set the name of a basic plan, "
                + "which the bot makes where there is none.";
        if (plan.Contains("://", StringComparison.Ordinal))
            return $"is '{plan}'; allowed: the name of a basic plan in the committee's group, such as Actions.";
        return read.Group is null && read.Team is null
            ? "needs a Group or a Team beside it: the plan is in it, and everybody of it sees the plan."
            : null;
    }

    private static string? Text(IConfigurationSection section, string key) =>
        section[key]?.Trim() is { Length: > 0 } value ? value : null;
}
