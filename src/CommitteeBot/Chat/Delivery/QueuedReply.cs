using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Delivery;

/// <summary>A reply that goes through the outbox: to the conversation, or to the person who asked alone.</summary>
/// <param name="Asked">The activity that it answers.</param>
/// <param name="Scope">The scope that the message was made for.</param>
internal sealed record QueuedReply(MessageKind Kind, string Key, Activity Asked, Activity Message, ReadScope Scope)
{
    public required string Occasion { get; init; }

    /// <summary>True if nobody else in a group chat or channel is to read it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The person who sent the activity, as the directory or Teams knows them.</summary>
    public static IQueryable<PersonRow> Asker(CommitteeDb db, Activity asked) =>
        asked.From?.AadObjectId is { Length: > 0 } directory
        ? db.People.Where(p => p.AadObjectId == directory)
        : db.People.Where(p => p.TeamsId == asked.From!.Id && p.AadObjectId == null);

    /// <returns>Null for a private reply to somebody whom the store doesn't know.</returns>
    public async Task<OutboxMessageRow?> ToRowAsync(CommitteeDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var asker = await Asker(db, Asked).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancellation);
        var toPerson = IsPrivate && GroupChat.Includes(Asked);
        return toPerson && asker is null ? null : new OutboxMessageRow
        {
            Key = Key,
            Kind = Kind,
            PersonId = toPerson ? asker : null,
            ConversationId = toPerson ? null : Asked.Conversation!.Id,
            AskerPersonId = asker,
            Occasion = Occasion,
            Content = JsonSerializer.Serialize(Message, ProtocolJson.Default.Activity),
            Scope = MessageScope.Write(Scope),
            CreatedAt = now,
            DueAt = now,
            State = MessageState.Waiting,
        };
    }
}
