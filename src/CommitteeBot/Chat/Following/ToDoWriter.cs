using ActivityProtocol.Schema;
using CommitteeBot.Committees;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Following;

/// <summary>Writes to somebody about their own To Do. It names no action.</summary>
internal sealed class ToDoWriter : IMessageWriter
{
    public IReadOnlyCollection<MessageKind> Kinds { get; } = [MessageKind.ToDoNews];

    public Task<MessageContent> WriteAsync(OutboxMessageRow row, ReadScope readers, CancellationToken cancellation) =>
        Task.FromResult(new MessageContent(new Activity { Type = ActivityTypes.Message, TextFormat = "plain", Text = row.Content }));
}
