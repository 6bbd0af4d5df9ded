using System.Text.RegularExpressions;

namespace CommitteeBot.Graph;

/// <summary>The chat of an online meeting, which stands in the address by which people join it.</summary>
internal static partial class MeetingChat
{
    public static string? In(string? joinUrl) =>
        joinUrl is not null && Chat().Match(Uri.UnescapeDataString(joinUrl)) is { Success: true } found ? found.Value : null;

    /// <summary>The account that has called the meeting, which stands in the same address.</summary>
    public static string? OrganizerIn(string? joinUrl) =>
        joinUrl is not null && Organizer().Match(Uri.UnescapeDataString(joinUrl)) is { Success: true } found
            ? found.Groups["id"].Value.ToLowerInvariant()
            : null;

    [GeneratedRegex("\"Oid\"\\s{0,4}:\\s{0,4}\"(?<id>[0-9a-fA-F-]{36})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Organizer();

    [GeneratedRegex(@"19:meeting_[A-Za-z0-9+/=_-]+@thread\.v2")]
    private static partial Regex Chat();
}
