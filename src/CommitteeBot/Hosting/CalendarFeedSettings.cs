using ActivityProtocol.Auth;
using CommitteeBot.Import;

namespace CommitteeBot.Hosting;

/// <summary>
/// The hosts from which published calendars may be read, and how often. Settings <c>Calendar:FeedHosts</c> and
/// <c>Calendar:FeedMinutes</c>.
/// </summary>
internal sealed record CalendarFeedSettings(FileDownloadRules Rules, TimeSpan Interval)
{
    public const string HostsKey = "Calendar:FeedHosts";
    public const string MinutesKey = "Calendar:FeedMinutes";
    private const int DefaultMinutes = 30, MinMinutes = 5, MaxMinutes = 24 * 60;

    /// <summary>Where Outlook and Google publish calendars.</summary>
    private static readonly string[] DefaultHosts =
    [
        "outlook.office365.com",
        "outlook.office.com",
        "outlook.live.com",
        "calendar.google.com",
    ];

    public static CalendarFeedSettings Read(IConfiguration configuration, BotMode mode) => new(
        new FileDownloadRules(Hosts(configuration), AllowsLoopback: mode == BotMode.Local)
        {
            MaxBytes = 5 * 1024 * 1024,
            Timeout = TimeSpan.FromSeconds(20),
        },
        TimeSpan.FromMinutes(configuration.GetValue(MinutesKey, DefaultMinutes)));

    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (configuration[MinutesKey] is { } minutes
            && !(int.TryParse(minutes, out var number) && number is >= MinMinutes and <= MaxMinutes))
            yield return $"{MinutesKey} is '{minutes}'; allowed: a number of minutes from {MinMinutes} to {MaxMinutes}.";
        foreach (
            var host in Hosts(configuration).Where(
                h => Uri.CheckHostName(h) != UriHostNameType.Dns || !h.Contains('.', StringComparison.Ordinal)))
            yield return $"{HostsKey} has '{host}'; allowed: names of hosts such as calendar.example.org, separated by commas.";
    }

    /// <summary>Calendars are often linked as webcal, which is the same address.</summary>
    public static string Https(string url) =>
        url.StartsWith("webcal", StringComparison.OrdinalIgnoreCase)
            ? $"https{url[url.IndexOf("://", StringComparison.Ordinal)..]}"
            : url;

    private static string[] Hosts(IConfiguration configuration) => configuration[HostsKey] is { Length: > 0 } hosts
        ? hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : DefaultHosts;
}
