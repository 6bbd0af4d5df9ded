using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Meaning;

/// <summary>Setting <c>Answers:Meaning</c>: <c>Off</c> answers by words alone and needs 150 MB less.</summary>
internal static class MeaningSettings
{
    public const string Key = "Answers:Meaning";
    private const string Folder = "model";

    /// <summary>More threads than these make a batch no faster.</summary>
    private const int MaxThreads = 4;

    /// <summary>The model's files lie beside the store, or among the temporary files for a store in memory.</summary>
    public static EncoderSettings Read(IConfiguration configuration, StoreSettings store) => new(
        !IsOff(configuration[Key]),
        store.File is { } file
        ? Path.Combine(Path.GetDirectoryName(file)!, Folder)
        : Path.Combine(Path.GetTempPath(), "committeebot", Folder),
        Math.Min(Environment.ProcessorCount, MaxThreads));

    /// <summary>What is wrong, with the key and the values allowed.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        if (configuration[Key] is { } value && !IsOff(value) && !value.Equals("On", StringComparison.OrdinalIgnoreCase))
            yield return $"{Key} is '{value}'; allowed: On, Off.";
    }

    private static bool IsOff(string? value) => string.Equals(value, "Off", StringComparison.OrdinalIgnoreCase);
}
