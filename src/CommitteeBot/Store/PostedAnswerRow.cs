namespace CommitteeBot.Store;

/// <summary>An answer as it was posted, so that a thumb under the message can be kept with what it is about.</summary>
internal sealed class PostedAnswerRow
{
    /// <summary>Conversation id, a line feed, the id that the channel gave the message.</summary>
    public required string Key { get; set; }

    public DateTimeOffset At { get; set; }
    public required string Question { get; set; }
    public required string Answer { get; set; }

    /// <summary>Ids of the passages cited, parted by commas.</summary>
    public string Passages { get; set; } = "";

    /// <summary>Ids of the meetings whose minutes it is made from, each between commas: <c>,3,8,</c>.</summary>
    public string Meetings { get; set; } = "";
}
