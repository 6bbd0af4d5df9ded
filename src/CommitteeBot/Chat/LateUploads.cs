using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat;

/// <summary>
/// A file that takes longer to be put into a person's OneDrive than Teams waits for the answer to a button: the answer says that it is on its way, and
/// what came of it is said through the outbox. A program that ends before leaves the person with the first words, and they ask for the file again.
/// </summary>
internal sealed partial class LateUploads(IServiceScopeFactory scopes, OutboxSignal bell, TimeProvider clock, ILogger<LateUploads> logger)
{
    public async Task SayWhenDoneAsync(Turn turn, Task<Reply> uploading)
    {
        try
        {
            var reply = await uploading;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            var now = clock.GetUtcNow();
            db.Outbox.Add(new OutboxMessageRow
            {
                Key = $"upload\n{TurnKey.From(turn.Activity)}",
                Kind = MessageKind.JobResult,
                ConversationId = turn.Activity.Conversation!.Id,
                Occasion = "a large file was saved",
                Content = JsonSerializer.Serialize(ReplyActivity.Create(turn.Activity, reply), ProtocolJson.Default.Activity),
                CreatedAt = now,
                DueAt = now,
                State = MessageState.Waiting,
            });
            await db.SaveChangesAsync(CancellationToken.None);
            bell.Set();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotSaid(e.GetType().Name);
        }
    }

    [LoggerMessage(42, LogLevel.Error, "What came of a large file could not be said ({Fault}).")]
    private partial void NotSaid(string fault);
}
