using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>The result of one step, as it is recorded in the row.</summary>
internal sealed record SendResult(MessageState State)
{
    public string? Reason { get; init; }
    public int? HttpStatus { get; init; }

    /// <summary>Set if it is tried again.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True if Teams was called.</summary>
    public bool WasTried { get; init; }

    public bool RecreatedChat { get; init; }

    /// <summary>The person who gets it in their own chat instead.</summary>
    public long? RedirectTo { get; init; }

    public string? PostedConversationId { get; init; }
    public string? PostedActivityId { get; init; }

    public static SendResult Ended(MessageState state, string? reason, DateTimeOffset at) =>
        new(state) { Reason = reason, EndedAt = at };

    public static SendResult RetryAt(DateTimeOffset at) => new(MessageState.Waiting) { DueAt = at };
}
