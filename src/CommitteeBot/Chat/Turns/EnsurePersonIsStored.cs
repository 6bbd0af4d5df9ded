using CommitteeBot.Store;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Stores a person whose first message changes something, so that the change can refer to them by id.
/// </summary>
internal static class EnsurePersonIsStored
{
    public static async Task<Turn> RunAsync(CommitteeDb db, Turn turn, CancellationToken cancellation)
    {
        if (turn.Speaker.Person.Id == 0)
        {
            await db.BeginWriteAsync(cancellation);
            await db.FlushAsync(cancellation);
        }

        return turn.Caller.PersonId is null
            ? turn with
            {
                Speaker = turn.Speaker with { Caller = turn.Caller with { PersonId = turn.Speaker.Person.Id } },
            }
            : turn;
    }
}
