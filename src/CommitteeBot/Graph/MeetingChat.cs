using System.Text.RegularExpressions;

namespace CommitteeBot.Graph;

/// <summary>The chat of an online meeting, which stands in the address by which people join it.</summary>
internal static partial class MeetingChat
{
    public static string? In(string? joinUrl) =>
        joinUrl is not null && Chat().Match(Uri.UnescapeDataString(joinUrl)) is { Success: true } found ? found.Value : null;

    [GeneratedRegex(@"19:meeting_[A-Za-z0-9+/=_-]+@thread\.v2")]
    private static partial Regex Chat();
}
