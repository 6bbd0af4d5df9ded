namespace CommitteeBot.Browser.Client;

/// <summary>
/// Everything that may be said on the page and in the logs without being a fault. Whatever is not listed here fails the
/// tests.
/// </summary>
internal static class Complaints
{
    /// <summary>
    /// The page asks Microsoft's servers for three fonts and an animation; the tests refuse whatever is not on this
    /// machine, and it does without.
    /// </summary>
    public const string RefusedHost = "res-1.cdn.office.net";

    /// <summary>What the log panel says of a start that went well.</summary>
    private static readonly string[] Notices =
    [
        "Connecting to your application at ",
        "Connected.",
        "Events recording disabled.",
        "Configuration file is loaded from ",
        "You can read {document} about how to customize context information",
    ];

    public static bool OfConsole(string kind, string text, string location) =>
        kind is "error" or "warning"
            && !text.Contains(RefusedHost, StringComparison.Ordinal)
            && !location.Contains(RefusedHost, StringComparison.Ordinal);

    public static bool OfNotice(string line) =>
        !Array.Exists(Notices, n => line.StartsWith(n, StringComparison.Ordinal));

    /// <summary>
    /// The client's own log file: at these two levels it notes its start, and that its page came and went.
    /// </summary>
    public static bool OfClientLog(string line) =>
        line.Length > 0
            && !line.StartsWith("debug ", StringComparison.Ordinal)
            && !line.StartsWith("log ", StringComparison.Ordinal);

    public static bool OfBotLog(string line) =>
        line.Contains(" fail: ", StringComparison.Ordinal)
            || line.Contains(" warn: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal);
}
