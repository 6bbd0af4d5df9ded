using CommitteeBot.Language;

namespace CommitteeBot.Register.Words;

/// <summary>Titles and column headers of exported files.</summary>
internal static class ExportWords
{
    public const string Reference = "Reference";
    public const string Committee = "Committee";
    public const string Action = "Action";
    public const string Owner = "Owner";
    public const string Due = "Due";
    public const string Status = "Status";
    public const string MeetingDate = "Meeting date";
    public const string Item = "Item";
    public const string ItemTitle = "Item title";
    public const string LoggedOn = "Logged on";
    public const string EndedOn = "Ended on";
    public const string Restricted = "Restricted";
    public const string Yes = "yes";
    public const string Sheet = "Actions";

    public static string Title(string? committee) =>
        committee is null ? "Action register" : $"Action register – {committee}";

    public static string Count(int actions) => Plural.Count(actions, "action") + ".";
}
