using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Disposal;

/// <summary>
/// Forgets the To Do of people who were erased, where nobody empties it any more: the bot does so within the hour
/// while it follows Microsoft 365.
/// </summary>
internal sealed class LeftToDo(CommitteeDb db, TimeProvider clock)
{
    private const int Days = 30;

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().AddDays(-Days);
        var left = db.ToDoWishes.Where(w => w.Stops && w.Person!.AadObjectId == null && w.DueAt < before);
        if (!await left.AnyAsync(cancellation))
            return;
        await db.BeginWriteAsync(cancellation);
        await left.ExecuteDeleteAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
