using CommitteeBot.Committees;

namespace CommitteeBot.Import.Archive;

/// <summary>The ids of the inputs on the cards of the review; they differ within a card.</summary>
internal static class ArchiveInputs
{
    private const string TickStart = "tick-";

    public static string Tick(ActionReference action) => $"{TickStart}{action}";

    /// <summary>The action that an input of this id is about; null for another input.</summary>
    public static ActionReference? Ticked(string input) =>
        input.StartsWith(TickStart, StringComparison.Ordinal)
            && ActionReference.TryParse(input[TickStart.Length..], out var reference) ? reference : null;

    public static string Date(long meetingId) => FormattableString.Invariant($"date-{meetingId}");
}
