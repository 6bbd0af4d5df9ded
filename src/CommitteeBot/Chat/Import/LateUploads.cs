using CommitteeBot.Chat.Delivery;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Outbox;
using CommitteeBot.Store;

namespace CommitteeBot.Chat.Import;

/// <summary>
/// Saving a file to a person's OneDrive can take longer than Teams waits for the answer to a button. Then the answer
/// says that the file is on its way,
/// and the result follows through the outbox. If the program stops in between, there is no result, and the person asks
/// for the file again.
/// </summary>
internal sealed partial class LateUploads(IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider clock,
    ILogger<LateUploads> logger)
{
    public async Task SayWhenDoneAsync(Turn turn, Task<Reply> uploading)
    {
        try
        {
            var reply = await uploading;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommitteeDb>();
            var queued = new QueuedReply(MessageKind.JobResult, $"upload\n{TurnKey.From(turn.Activity)}",
                turn.Activity, ReplyActivity.Create(turn.Activity, reply), turn.Caller.Scope)
            {
                Occasion = DeliveryWords.UploadOccasion,
                IsPrivate = true,
            };
            if (await queued.ToRowAsync(db, clock.GetUtcNow(), CancellationToken.None) is { } row)
                db.Outbox.Add(row);
            await db.SaveChangesAsync(CancellationToken.None);
            signal.Set();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotQueued(e.GetType().Name);
        }
    }

    [LoggerMessage(42, LogLevel.Error, "The result of saving a large file could not be queued ({Fault}).")]
    private partial void NotQueued(string fault);
}
