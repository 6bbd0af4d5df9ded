using CommitteeBot.Store;

namespace CommitteeBot.Digests.Planning;

/// <summary>One message to one recipient on one occasion.</summary>
/// <param name="Key">Identifies the message, so that it can be planned repeatedly and on several nodes.</param>
/// <param name="Occasion">In words, for the card and the report.</param>
/// <param name="UsefulUntil">It isn't sent from then on.</param>
internal sealed record PlannedMessage(
    string Key, MessageKind Kind, long CommitteeId, long? MeetingId, DateOnly? ForDay, Recipient To, string Occasion,
        DateTimeOffset DueAt, DateTimeOffset UsefulUntil, PlannedOutcome Outcome)
{
    /// <summary>True for an update to a posted card that isn't worth a message of its own.</summary>
    public bool OnlyInPlace { get; init; }

    public OutboxMessageRow ToRow(DateTimeOffset now) => new()
    {
        Key = Key,
        Kind = Kind,
        CommitteeId = CommitteeId,
        MeetingId = MeetingId,
        ForDay = ForDay,
        PersonId = To.PersonId,
        ConversationId = To.ConversationId,
        Occasion = Occasion,
        CreatedAt = now,
        DueAt = DueAt,
        UsefulUntil = UsefulUntil,
        OnlyInPlace = OnlyInPlace,
        State = Outcome switch { PlannedOutcome.Send => MessageState.Waiting,
            PlannedOutcome.Stale => MessageState.Stale, _ => MessageState.Dropped },
        Reason = Outcome switch { PlannedOutcome.Stale => MessageReason.Late,
            PlannedOutcome.NotWanted => MessageReason.NotWanted, _ => null },
        EndedAt = Outcome == PlannedOutcome.Send ? null : now,
    };
}

/// <summary>A person in their own chat with the bot, or a chat or channel.</summary>
internal readonly record struct Recipient(long? PersonId, string? ConversationId)
{
    public static Recipient Person(long id) => new(id, null);

    public static Recipient Chat(string conversationId) => new(null, conversationId);

    public override string ToString() => PersonId is { } person
        ? System.FormattableString.Invariant($"person-{person}") : ConversationId!;
}

internal enum PlannedOutcome
{
    Send,

    /// <summary>It expired while the bot wasn't running; it is reported, not sent.</summary>
    Stale,

    /// <summary>The person has opted out; it is reported, not sent.</summary>
    NotWanted,
}
