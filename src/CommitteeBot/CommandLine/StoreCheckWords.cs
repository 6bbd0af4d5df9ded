using CommitteeBot.Language;
using CommitteeBot.Store.Checking;

namespace CommitteeBot.CommandLine;

/// <summary>What <c>store check</c> prints around what it finds.</summary>
internal static class StoreCheckWords
{
    public static string Part(string name, CheckedPart found) =>
        $"{name}: {(found.Looked > 0 ? $"{found.Looked:N0} looked at, " : "")}"
            + (found.Faults.Count == 0 ? "nothing wrong" : Plural.Count(found.Faults.Count, "fault"));

    public static string More(int count) => $"and {count:N0} more";

    public static string Sound(string place) => $"The store at {place} is sound.";

    public static string Unsound(string place) =>
        $"The store at {place} has faults. Keep a copy of it as it is, then restore the last backup that is sound. If only "
            + "the text index is wrong, copy the store into a new one (store copy), which makes the index anew.";
}
