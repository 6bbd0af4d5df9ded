using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register.Plans;

/// <summary>Keeps whether somebody wants their actions in their To Do. Microsoft is asked afterwards.</summary>
internal sealed class ChooseToDo(CommitteeDb db, TimeProvider clock)
{
    /// <returns>What is said to them.</returns>
    public async Task<string> RunAsync(PersonRow person, bool isOn, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        var wish = await db.ToDoWishes.SingleOrDefaultAsync(w => w.PersonId == person.Id, cancellation);
        if (wish is null && !isOn)
            return ToDoWords.WasOff;
        var isNew = wish is null || wish.Stops;
        if (wish is null)
            db.ToDoWishes.Add(wish = new ToDoWishRow
            {
                PersonId = person.Id, Source = ToDoWishRow.SourceOf(person.Id),
            });
        (wish.Stops, wish.DueAt, wish.FailedAt) = (!isOn, clock.GetUtcNow(), null);
        return isOn ? isNew ? ToDoWords.On : ToDoWords.WasOn : ToDoWords.Off;
    }
}
