using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Digests;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Outbox;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Digests;

/// <summary>
/// Writes what officers are told beside the digests: an owner asks for a new date, the chair couldn't be reached.
/// </summary>
internal sealed class OfficerMessageWriter(CommitteeDb db) : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } = [MessageKind.DateRequest, MessageKind.ChairUnreached,
        MessageKind.Notice];

    public async Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers,
        CancellationToken cancellation)
    {
        if (row is not { CommitteeId: { } id, Content: { } content } || !readers.RoleIn(id).IsOfficer())
            return MessageContent.Skip(MessageReason.NotEntitled);
        var name = await db.Committees.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(cancellation);
        return new MessageContent(row.Kind switch
        {
            MessageKind.DateRequest =>
                Text(DigestWords.DateRequested(
                JsonSerializer.Deserialize(content, OfficerMessageJson.Default.DateRequest)!, name)),
            MessageKind.ChairUnreached =>
                Text(DigestWords.ChairNotReached(
                JsonSerializer.Deserialize(content, OfficerMessageJson.Default.UnreachedChair)!, name)),
            _ => JsonSerializer.Deserialize(content, ProtocolJson.Default.Activity),
        });
    }

    private static Activity Text(string text) =>
        new() { Type = ActivityTypes.Message, TextFormat = "markdown", Text = text };
}
