using CommitteeBot.Committees;

namespace CommitteeBot.Meetings.Roster;

/// <summary>The texts about rosters and linked accounts.</summary>
internal static class RosterWords
{
    public const string AlreadyListed = "Use the full name. Nothing was changed.";
    public const string Empty = "Nobody is on the roster yet. An administrator can add the first officer on the "
        + "console.";
    public const string Help = "Officers can type: “add @person as member”, “make NAME chair”, “NAME has left”, "
        + "“roster link @person to NAME”.";
    public const string AuditTitle = "Audit";
    public const string AuditEmpty = "Nothing has been recorded for this committee.";
    public const string AuditNote = "These are the latest entries. An administrator can read all of them with -- "
        + "audit.";
    /// <summary>Explained once, below the names.</summary>
    public const string NoAccount = " °";
    public const string Title = "Roster";
    public const string Chair = "Chair";

    public static string People(int count) => Language.Plural.Count(count, "person", "people");

    public static string WithoutAccount(int count) => count == 1
        ? "° 1 of them has no Teams account linked."
        : $"° {count} of them have no Teams account linked.";

    public static string Which(IEnumerable<string> names) =>
        $"Who do you mean: {string.Join(", ", names)}? {AlreadyListed}";

    public static string NotOnRoster(string name, string committee) =>
        $"{name} isn't on the roster of the {committee}, so nothing was changed. Type “roster” to see who is.";

    public static string NoSuchName(string name) =>
        $"Nobody called {name} is on the roster, so nothing was linked. Type “roster” to see who is.";

    public static string LinkAccount(string name) =>
        $" No Teams account is linked to that name yet. Type “roster link @person to {name}”.";

    public const string LinkAccountOnConsole =
        " No Teams account is linked to that name yet. Run “roster link” with the object id of the account.";

    public static string IsAlready(string name, string role, string committee) =>
        $"{name} is already {A(role)} of the {committee}.";

    public static string IsNow(string name, string role, string committee) =>
        $"{name} is now {A(role)} of the {committee}.";

    /// <summary>A committee has one chair; of the others there are several.</summary>
    private static string A(string role) => role switch
    {
        "chair" => role,
        "officer" => $"an {role}",
        _ => $"a {role}",
    };

    public static string Is(string name, CommitteeRole role, string? office, string committee) =>
        $"{name} is {A(role.ToString().ToLowerInvariant())} of the {committee}{(office is null ? "" : $": {office}")}.";

    public static string Left(string name, string committee) =>
        $"{name} is off the roster of the {committee} from today. Their actions stay as they are: type “actions for "
            + $"{name}” to see the open ones.";

    public static string LinkedAlready(string name) => $"That account is already linked to {name}.";

    public static string OtherAccount(string name) =>
        $"Another account is already linked to {name}, so nothing was changed. If it's a different person, remove the "
            + $"name from the roster and add it again.";

    public static string AccountListed(string name) =>
        $"That account is already on the roster as {name}, so nothing was changed.";

    public static string Linked(string name) =>
        $"The account is now linked to {name} on the roster. From now on, what it does counts as done by {name}.";

}
