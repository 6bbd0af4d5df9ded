using CommitteeBot.Store;

namespace CommitteeBot.Import;

internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <param name="Changes">
    /// What differs from the version that was there before, and which actions are those of another meeting, a sentence
    /// each.
    /// </param>
    internal sealed record Imported(
        CommitteeRow Committee, MeetingRow Meeting, IReadOnlyList<ActionRow> Actions, bool ReplacedEarlier,
        IReadOnlyList<string> Changes) : ImportOutcome;

    /// <summary>After all files of an import: actions of this one are history, because later minutes came in.</summary>
    /// <param name="Said">A sentence.</param>
    internal sealed record KeptAsHistory(string Said) : ImportOutcome;

    /// <summary>The very same file is in the store already; nothing was changed.</summary>
    internal sealed record AlreadyThere(string FileName, long MeetingId) : ImportOutcome;

    /// <summary>Nothing was changed: a newer version of these minutes is in the store.</summary>
    /// <param name="FileName">Of the newer version.</param>
    internal sealed record Superseded(string FileName, long MeetingId) : ImportOutcome;

    /// <param name="Reason">A sentence for the officer, with what to do next.</param>
    internal sealed record Unusable(string Reason) : ImportOutcome;
}
