using CommitteeBot.Store;

namespace CommitteeBot.Digests.Planning;

/// <summary>One message to one recipient on one occasion.</summary>
/// <param name="Key">The same for the same message, whoever plans it and how often.</param>
/// <param name="Occasion">In words, for the card and the report.</param>
/// <param name="UsefulUntil">From then on it helps nobody.</param>
internal sealed record PlannedNotice(
    string Key, OutboxKind Kind, long CommitteeId, long? MeetingId, DateOnly? ForDay, PlannedFor For, string Occasion, DateTimeOffset DueAt, DateTimeOffset UsefulUntil, PlannedFate Fate)
{
    /// <summary>True for what changes a card that stands, and is not worth a message of its own.</summary>
    public bool OnlyInPlace { get; init; }

    public OutboxRow ToRow(DateTimeOffset now) => new()
    {
        Key = Key,
        Kind = Kind,
        CommitteeId = CommitteeId,
        MeetingId = MeetingId,
        ForDay = ForDay,
        PersonId = For.PersonId,
        ConversationId = For.ConversationId,
        Occasion = Occasion,
        CreatedAt = now,
        DueAt = DueAt,
        UsefulUntil = UsefulUntil,
        OnlyInPlace = OnlyInPlace,
        State = Fate switch { PlannedFate.Send => OutboxState.Waiting, PlannedFate.Stale => OutboxState.Stale, _ => OutboxState.Dropped },
        Reason = Fate switch { PlannedFate.Stale => Reasons.Late, PlannedFate.NotWanted => Reasons.NotWanted, _ => null },
        EndedAt = Fate == PlannedFate.Send ? null : now,
    };
}

/// <summary>A person in their own chat with the bot, or a chat or channel.</summary>
internal readonly record struct PlannedFor(long? PersonId, string? ConversationId)
{
    public static PlannedFor Person(long id) => new(id, null);

    public static PlannedFor Chat(string conversationId) => new(null, conversationId);

    public override string ToString() => PersonId is { } person ? System.FormattableString.Invariant($"person-{person}") : ConversationId!;
}

internal enum PlannedFate
{
    Send,

    /// <summary>Its time went by while nothing ran; it is reported and not sent.</summary>
    Stale,

    /// <summary>The person has said that they do not want it; the report says so.</summary>
    NotWanted,
}
