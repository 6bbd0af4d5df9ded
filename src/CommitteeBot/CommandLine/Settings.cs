using ActivityProtocol.Auth;
using CommitteeBot.Chat;
using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.CommandLine;

/// <summary>Wrong settings stop the start: all faults at once, each with its key and the values allowed.</summary>
internal static class Settings
{
    public static bool Check(IConfiguration configuration, TextWriter errors)
    {
        var faults = StoreSettings.Faults(configuration).Concat(LocalCaller.Faults(configuration)).Concat(CalendarFeedRules.Faults(configuration)).Concat(RetentionFaults(configuration))
            .Concat(BotFaults(configuration)).ToList();
        foreach (var fault in faults)
            errors.WriteLine(fault);
        return faults.Count == 0;
    }

    private static IEnumerable<string> RetentionFaults(IConfiguration configuration) =>
        Enum.GetValues<RetainedKind>().Select(kind => RetentionPeriods.Fault(kind, configuration[$"{RetentionPeriods.Section}:{kind}"])).OfType<string>();

    private static IReadOnlyList<string> BotFaults(IConfiguration configuration)
    {
        try
        {
            BotSettings.Read(configuration);
            return [];
        }
        catch (SettingsException e)
        {
            return e.Faults;
        }
    }
}
