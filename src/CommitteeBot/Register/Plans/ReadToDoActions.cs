using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register.Plans;

/// <summary>
/// The actions of one person that their To Do shows or is to show. A mailbox may be open to an assistant, so nothing
/// restricted is among them; nor is what was given to somebody else, or belongs to a committee that they have left.
/// </summary>
internal sealed class ReadToDoActions(CommitteeDb db, TimeProvider clock)
{
    /// <param name="isToEmpty">True where nothing is to stay in it.</param>
    public async Task<IReadOnlyList<MirroredAction>> RunAsync(
        ToDoWishRow wish, bool isToEmpty, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var committees = await db.ActiveMembers(today)
            .Where(m => m.PersonId == wish.PersonId && m.Role != CommitteeRole.Guest && m.Role != CommitteeRole.None)
            .Select(m => m.CommitteeId).ToListAsync(cancellation);
        return await new ReadMirroredActions(db, now).RunAsync(
            MirroredActions.OwnedBy(db, wish.PersonId, wish.Source, today), wish.Source, _ => [],
            a => isToEmpty || MirroredActions.IsKeptFrom(a, wish.PersonId, committees), cancellation);
    }
}
