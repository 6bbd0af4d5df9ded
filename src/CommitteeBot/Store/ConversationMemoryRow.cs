namespace CommitteeBot.Store;

/// <summary>
/// The last subject of a conversation, so that "and the year before?" can be answered. Old rows expire; the next turn
/// overwrites them.
/// </summary>
internal sealed class ConversationMemoryRow
{
    /// <summary>The conversation id of the channel, and in company the asker's id too.</summary>
    public required string ConversationId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The remembered turn as JSON.</summary>
    public required string Turn { get; set; }
}
