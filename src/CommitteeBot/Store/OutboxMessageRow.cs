namespace CommitteeBot.Store;

/// <summary>
/// Something the bot says unasked, to one recipient. Whoever has something to say stages a row in the transaction in which the reason for it is
/// saved; the sender claims it, sends it once and writes down what came of it.
/// </summary>
internal sealed class OutboxMessageRow
{
    public long Id { get; set; }

    /// <summary>What is said to whom on which occasion; unique, so that planning the same thing twice stages it once.</summary>
    public required string Key { get; set; }

    public MessageKind Kind { get; set; }
    public long? CommitteeId { get; set; }

    /// <summary>The meeting that it is about.</summary>
    public long? MeetingId { get; set; }

    /// <summary>The day that it is about: the meeting's, or the one on which an owner's actions are due.</summary>
    public DateOnly? ForDay { get; set; }

    /// <summary>The person whom it is for, in their own chat with the bot; null for a chat or channel.</summary>
    public long? PersonId { get; set; }
    public PersonRow? Person { get; set; }

    /// <summary>The chat or channel that it is for; null for a person.</summary>
    public string? ConversationId { get; set; }

    /// <summary>Why it is said, in words for the report, as in <c>5 working days before</c>.</summary>
    public required string Occasion { get; set; }

    /// <summary>The message as an activity in JSON; null where it is made of what the store holds at the moment of sending.</summary>
    public string? Content { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Not to be sent before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>From then on it helps nobody and is not sent; null for what stays useful.</summary>
    public DateTimeOffset? UsefulUntil { get; set; }

    /// <summary>True for what changes a card that stands, and is not worth a message of its own.</summary>
    public bool OnlyInPlace { get; set; }

    public MessageState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>Who has claimed it, and until when; a claim that has run out before the send began may be taken by another.</summary>
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>When it was last handed to Teams; from then until <see cref="EndedAt"/> a crash leaves it in doubt.</summary>
    public DateTimeOffset? SendingAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>True once the chat was found gone and asked for anew; that is tried once.</summary>
    public bool MadeAnew { get; set; }

    /// <summary>The HTTP status of the last attempt; null where none answered.</summary>
    public int? HttpStatus { get; set; }

    /// <summary>Why it was not sent, as a code.</summary>
    public string? Reason { get; set; }

    /// <summary>Where the message stands, so that a newer one can take its place.</summary>
    public string? PostedConversationId { get; set; }
    public string? PostedActivityId { get; set; }
}

internal enum MessageKind
{
    ChairDigest,
    ChatDigest,
    OwnerDigest,
    OfficerDigest,
    ClerkQuestion,
    ClerkReply,
    JobResult,
    Notice,
}

internal enum MessageState
{
    Waiting,

    /// <summary>Claimed, and not yet handed to Teams.</summary>
    Claimed,

    /// <summary>Handed to Teams. A row that is found so after a crash is in doubt.</summary>
    Sending,

    Sent,

    /// <summary>Handed to Teams, and the program ended before the answer came: it may have been read, and is not sent again by itself.</summary>
    InDoubt,

    Failed,

    /// <summary>Too late to help; not sent.</summary>
    Stale,

    /// <summary>There was nothing to say when its moment came, or it was no longer wanted.</summary>
    Dropped,
}
