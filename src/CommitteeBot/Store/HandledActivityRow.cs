namespace CommitteeBot.Store;

/// <summary>
/// An activity that the bot has dealt with, and what it said. Teams delivers an activity again when it hears nothing
/// for 15 seconds; the key makes the second delivery show the first one's result and change nothing.
/// </summary>
internal sealed class HandledActivityRow
{
    /// <summary>Conversation id, a line feed, activity id.</summary>
    public required string Key { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The reply as an activity in JSON, or the body of an invoke's answer.</summary>
    public string? Reply { get; set; }

    /// <summary>The message that shows the reply, where several nodes share the store; null if there is none.</summary>
    public string? ReplyId { get; set; }

    /// <summary>The delivery that is posting the reply; null once that is over.</summary>
    public string? PostingBy { get; set; }

    /// <summary>From then on another delivery may post it, because the node that was to do it is gone.</summary>
    public DateTimeOffset? PostingUntil { get; set; }
}
