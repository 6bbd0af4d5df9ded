namespace CommitteeBot.Store;

/// <summary>A question that the minutes did not answer and that was put to the committee's officer.</summary>
internal sealed class ClerkQuestionRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public CommitteeRow? Committee { get; set; }

    /// <summary>The press of the button that sent it; a second delivery asks nothing twice.</summary>
    public required string ActivityId { get; set; }

    /// <summary>The offer under the answer through which it was asked.</summary>
    public string? OfferKey { get; set; }

    public required string Question { get; set; }
    public required string AskedBy { get; set; }
    public long? AskedByPersonId { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public string? Answer { get; set; }
    public string? AnsweredBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}
