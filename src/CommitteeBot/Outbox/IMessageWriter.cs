using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>
/// Writes the messages of some kinds at the moment when they are sent, for the people who would read them then. The
/// part of the program that queues
/// a kind registers its writer; the outbox itself knows no text.
/// </summary>
internal interface IMessageWriter
{
    IReadOnlyCollection<MessageKind> Kinds { get; }

    /// <summary>
    /// A later moment at which the message may be sent, such as the end of quiet hours; null if it may go now.
    /// </summary>
    Task<DateTimeOffset?> PostponeAsync(OutboxMessageRow row, DateTimeOffset now, CancellationToken cancellation) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <param name="readers">The scope of the recipient, or of everybody in the chat.</param>
    Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers, CancellationToken cancellation);

    /// <summary>The message has failed for good, for one of <see cref="MessageReason"/>.</summary>
    Task FailedAsync(OutboxMessageRow row, string reason, CancellationToken cancellation) => Task.CompletedTask;
}
