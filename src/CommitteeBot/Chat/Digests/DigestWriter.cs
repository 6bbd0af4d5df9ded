using CommitteeBot.Chat.Delivery;
using CommitteeBot.Committees;
using CommitteeBot.Digests.DigestCards;
using CommitteeBot.Digests.Reports;
using CommitteeBot.Digests.Rules;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Digests;

/// <summary>Writes the cards before a meeting and the reminders of due dates.</summary>
internal sealed class DigestWriter(ComposeDigest digests, QuietCheck quiet,
    NotifyChairUnreached unreached) : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } =
        [MessageKind.ChairDigest, MessageKind.ChatDigest, MessageKind.OwnerDigest, MessageKind.OfficerDigest];

    /// <summary>They wait for the end of quiet hours. An update in place disturbs nobody.</summary>
    public async Task<DateTimeOffset?> PostponeAsync(OutboxMessageRow row, DateTimeOffset now,
        CancellationToken cancellation) =>
        row.OnlyInPlace || row.CommitteeId is not { } committee ? null
            : await quiet.QuietUntilAsync(committee, row.Person?.Zone, now, cancellation);

    public async Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers,
        CancellationToken cancellation)
    {
        var digest = await digests.RunAsync(row, readers, cancellation);
        return digest switch
        {
            { Card: { } card } =>
                new MessageContent(CardMessage.From(card)) { IsEmpty = digest.IsEmpty,
                ReplacesEarlier = row.Kind != MessageKind.OwnerDigest },
            { IsFailure: true } => MessageContent.Fail(digest.Reason!),
            _ => MessageContent.Skip(digest.Reason!),
        };
    }

    public Task FailedAsync(OutboxMessageRow row, string reason, CancellationToken cancellation) =>
        row.Kind == MessageKind.ChairDigest ? unreached.RunAsync(row, reason, cancellation) : Task.CompletedTask;
}
