using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Rules;

/// <summary>Somebody says what they want to be told unasked about one committee.</summary>
internal sealed class ChooseDigestPreference(CommitteeDb db)
{
    /// <param name="person">The row of whoever speaks; it may be new in this turn.</param>
    public async Task<DigestOutcome> HandleAsync(PersonRow person, long committeeId, DigestPreference wish, CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (person.Id == 0)
            await db.FlushAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var row = await db.DigestWishes.SingleOrDefaultAsync(w => w.PersonId == person.Id && w.CommitteeId == committeeId, cancellation);
        if (row is null)
            db.DigestWishes.Add(new DigestWishRow { PersonId = person.Id, CommitteeId = committeeId, Wish = wish });
        else
            row.Wish = wish;

        var name = CardText.Escape(committee.Name);
        return new(wish switch
        {
            DigestPreference.Off => $"I send you nothing of the {name} unasked any more. You can still ask me at any time; **digest on** brings it back. Others get theirs as before.",
            DigestPreference.DayBefore => $"Of the {name} you get the last card before a meeting, and a reminder on the day an action of yours is due. **digest on** brings the others back, **digest off** stops these too.",
            _ => $"Of the {name} you get what concerns you: type **digest settings** to see when.",
        });
    }
}
