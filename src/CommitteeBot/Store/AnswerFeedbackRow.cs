namespace CommitteeBot.Store;

/// <summary>A thumb under an answer, with the question, the answer and the passages that it stood on.</summary>
internal sealed class AnswerFeedbackRow
{
    public long Id { get; set; }

    /// <summary>The activity that brought the thumb; a second delivery of it changes nothing.</summary>
    public required string ActivityId { get; set; }

    public DateTimeOffset At { get; set; }
    public long? ByPersonId { get; set; }
    public bool IsHelpful { get; set; }
    public required string Question { get; set; }
    public required string Answer { get; set; }

    /// <summary>Ids of the passages cited, parted by commas.</summary>
    public string Passages { get; set; } = "";

    public string? Comment { get; set; }
}
