using CommitteeBot.Committees;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// The role of a person who is on no roster, in local mode. Setting <c>Local:Role</c>; it has no effect in Teams mode.
/// </summary>
internal static class LocalCaller
{
    private const string Key = "Local:Role";

    public static CommitteeRole Role(IConfiguration configuration) =>
        Enum.Parse<CommitteeRole>(configuration[Key] ?? nameof(CommitteeRole.Officer), ignoreCase: true);

    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (configuration[Key] is { } role
            && (!Enum.TryParse<CommitteeRole>(role, ignoreCase: true, out var known) || !Enum.IsDefined(known)))
            yield return $"{Key} is '{role}'; allowed: {string.Join(", ", Enum.GetNames<CommitteeRole>())}.";
    }
}
