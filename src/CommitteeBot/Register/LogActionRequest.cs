using CommitteeBot.Language.Dates;

namespace CommitteeBot.Register;

/// <param name="ActivityId">The message that says it.</param>
internal sealed record LogActionRequest(long CommitteeId, IReadOnlyList<NewAction> Actions, string? ActivityId)
{
    public IReadOnlyList<MentionedPerson> Mentions { get; init; } = [];
    public string? ConversationId { get; init; }

    /// <summary>The message that it was written in; null for one that a form or a button made.</summary>
    public string? MessageId { get; init; }

    /// <summary>Who was named last in this call: most likely meant by "both of us".</summary>
    public IReadOnlyList<long> Company { get; init; } = [];

    /// <summary>The meeting that the chat is tied to, and the item that it has reached.</summary>
    public long? MeetingId { get; init; }
    public string? Item { get; init; }
    public string? ItemTitle { get; init; }

    /// <summary>A link to the message it was made from.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>True once the person has confirmed that it isn't a duplicate.</summary>
    public bool IsSurelyNew { get; init; }
}

/// <param name="Owner">As written; <c>me</c> for the caller; null for nobody.</param>
internal sealed record NewAction(string Text, string? Owner = null, ParsedDueDate? Due = null, string? Item = null);
