namespace CommitteeBot.Import.Drafts;

/// <summary>The result of having a draft checked.</summary>
internal abstract record DraftOutcome
{
    private DraftOutcome()
    {
    }

    /// <param name="MeetingId">Of minutes in the store, to go back to; null for a file that was only read.</param>
    internal sealed record DraftChecked(DraftCheck Check, DateTimeOffset At, long? MeetingId) : DraftOutcome;

    /// <param name="Reason">A sentence, with what to do next.</param>
    internal sealed record DraftDeclined(string Reason) : DraftOutcome;
}
