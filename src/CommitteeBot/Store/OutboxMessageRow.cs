namespace CommitteeBot.Store;

/// <summary>
/// A message that nobody asked for at this moment, to one recipient. Whoever has something to say adds a row in the
/// transaction that saves the
/// reason for it; the outbox claims the row, sends it once and records the result.
/// </summary>
internal sealed class OutboxMessageRow
{
    public long Id { get; set; }

    /// <summary>
    /// The subject, recipient and occasion in one; unique, so that the same message is queued once however often it is
    /// planned.
    /// </summary>
    public required string Key { get; set; }

    public MessageKind Kind { get; set; }
    public long? CommitteeId { get; set; }

    /// <summary>The meeting that it is about.</summary>
    public long? MeetingId { get; set; }

    /// <summary>The day that it is about: the meeting's, or the one on which an owner's actions are due.</summary>
    public DateOnly? ForDay { get; set; }

    /// <summary>
    /// The row that it is about, such as a clerk question or a calendar conflict; which table follows from the kind.
    /// </summary>
    public long? SubjectId { get; set; }

    /// <summary>The recipient, in their own chat with the bot; null for a chat or channel.</summary>
    public long? PersonId { get; set; }
    public PersonRow? Person { get; set; }

    /// <summary>The chat or channel that it is for; null for a person.</summary>
    public string? ConversationId { get; set; }

    /// <summary>
    /// The person whose question or file it answers: it goes to them alone if the chat may no longer read it.
    /// </summary>
    public long? AskerPersonId { get; set; }

    /// <summary>The reason in words for the delivery report, such as <c>5 working days before</c>.</summary>
    public required string Occasion { get; set; }

    /// <summary>
    /// What the writer of this kind needs besides the row: an activity in JSON, or a few values. Null if the store
    /// holds it all.
    /// </summary>
    public string? Content { get; set; }

    /// <summary>
    /// The read scope that <see cref="Content"/> was made for, see <see cref="MessageScope"/>; null if the message is
    /// made when it is sent.
    /// </summary>
    public string? Scope { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>It isn't sent before this.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>
    /// It isn't sent from then on, because it no longer helps anybody; null for a message that stays useful.
    /// </summary>
    public DateTimeOffset? UsefulUntil { get; set; }

    /// <summary>True for an update to a card that was sent, which isn't worth a message of its own.</summary>
    public bool OnlyInPlace { get; set; }

    public MessageState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>
    /// The claim that holds it, and until when; a claim that expires before the message is handed over can be replaced.
    /// </summary>
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>
    /// When it was last handed to Teams; a crash between then and <see cref="EndedAt"/> leaves it in doubt.
    /// </summary>
    public DateTimeOffset? SendingAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>True once the personal chat was gone and has been created again; that is tried once.</summary>
    public bool MadeAnew { get; set; }

    /// <summary>The HTTP status of the last attempt; null if there was no answer.</summary>
    public int? HttpStatus { get; set; }

    /// <summary>One of <see cref="MessageReason"/>: why it wasn't sent, or not yet.</summary>
    public string? Reason { get; set; }

    /// <summary>The posted message, so that a newer one can replace it.</summary>
    public string? PostedConversationId { get; set; }
    public string? PostedActivityId { get; set; }
}

/// <summary>Each kind has one writer. Stored by name.</summary>
internal enum MessageKind
{
    ChairDigest,
    ChatDigest,
    OwnerDigest,
    OfficerDigest,

    /// <summary>For an officer: a question that the minutes don't answer.</summary>
    ClerkQuestion,

    /// <summary>For the asker: the officer's reply.</summary>
    ClerkReply,

    /// <summary>The result of work that took longer than a turn: a file that was read or saved.</summary>
    JobResult,

    /// <summary>An answer that Teams didn't accept when it was given.</summary>
    LateAnswer,

    /// <summary>For a chat: an answer that was given to one person there, who shows it to the others.</summary>
    SharedAnswer,

    /// <summary>For an officer: an owner asks for another due date.</summary>
    DateRequest,

    /// <summary>For an officer: the chair's digest couldn't be delivered.</summary>
    ChairUnreached,

    /// <summary>For an officer: two sources of the calendar disagree.</summary>
    CalendarConflict,

    /// <summary>For a chat: an answer that was given there quoted words that have been amended since.</summary>
    AnswerCorrected,

    /// <summary>For whoever had a card before a meeting: it was moved or cancelled.</summary>
    MeetingChanged,

    /// <summary>For an officer: an account of the committee's group may be somebody of the roster.</summary>
    AccountQuestion,

    /// <summary>For whoever wants their actions in their To Do: it doesn't work.</summary>
    ToDoNews,

    /// <summary>For an officer: what happened to what is followed in Microsoft 365.</summary>
    FollowingNews,

    /// <summary>Queued before the kinds above existed; its text is in <see cref="OutboxMessageRow.Content"/>.</summary>
    Notice,
}

internal enum MessageState
{
    Waiting,

    /// <summary>Claimed, and not yet handed to Teams.</summary>
    Claimed,

    /// <summary>Handed to Teams. A row found in this state after a crash is in doubt.</summary>
    Sending,

    Sent,

    /// <summary>
    /// Handed to Teams, but no answer was recorded: it may have been read, so it isn't sent again automatically.
    /// </summary>
    InDoubt,

    Failed,

    /// <summary>Too late to be useful; not sent.</summary>
    Stale,

    /// <summary>Nothing to say when it was due, no longer wanted, or no longer allowed.</summary>
    Dropped,
}
