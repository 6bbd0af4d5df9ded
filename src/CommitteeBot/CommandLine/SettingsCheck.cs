using ActivityProtocol.Auth;
using CommitteeBot.Answers.Meaning;
using CommitteeBot.Chat;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Graph;
using CommitteeBot.Hosting;
using CommitteeBot.Hosting.Telemetry;
using CommitteeBot.Pointing;
using CommitteeBot.Store;
using CommitteeBot.Store.Disposal;

namespace CommitteeBot.CommandLine;

/// <summary>Wrong settings stop the start: all faults at once, each with its key and the values allowed.</summary>
internal static class SettingsCheck
{
    public static bool Run(IConfiguration configuration, TextWriter errors)
    {
        var faults = StoreSettings.Faults(configuration).Concat(MeaningSettings.Faults(configuration))
            .Concat(ModelSettings.Faults(configuration))
            .Concat(LocalCaller.Faults(configuration))
            .Concat(CalendarFeedSettings.Faults(configuration)).Concat(GraphSettings.Faults(configuration))
            .Concat(RetentionFaults(configuration))
                .Concat(TelemetrySettings.Faults(configuration)).Concat(BotFaults(configuration)).ToList();
        foreach (var fault in faults)
            errors.WriteLine(fault);
        return faults.Count == 0;
    }

    private static IEnumerable<string> RetentionFaults(IConfiguration configuration) =>
        Enum.GetValues<RetainedKind>()
            .Select(kind =>
                RetentionPeriods.Fault(kind, configuration[$"{RetentionPeriods.Section}:{kind}"])).OfType<string>();

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
