namespace CommitteeBot.Store;

/// <summary>
/// A question that the minutes did not answer, with the offer to put it to the clerk. It stays here, because a button
/// carries ids and never text: what is in a card can be changed by whoever holds it.
/// </summary>
internal sealed class OfferedQuestionRow
{
    /// <summary>A random name that the button carries.</summary>
    public required string Key { get; set; }

    public DateTimeOffset At { get; set; }
    public required string Question { get; set; }
}
