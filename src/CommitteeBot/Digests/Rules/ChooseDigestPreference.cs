using CommitteeBot.Cards;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Digests;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Rules;

/// <summary>Stores which cards and reminders a person wants about one committee.</summary>
internal sealed class ChooseDigestPreference(CommitteeDb db)
{
    /// <param name="person">The row of the speaker, which may be new in this turn.</param>
    public async Task<DigestOutcome> HandleAsync(PersonRow person, long committeeId, DigestPreference wish,
        CancellationToken cancellation)
    {
        await db.BeginWriteAsync(cancellation);
        if (person.Id == 0)
            await db.FlushAsync(cancellation);
        var committee = await db.Committees.AsNoTracking().SingleAsync(c => c.Id == committeeId, cancellation);
        var row = await db.DigestWishes.SingleOrDefaultAsync(
            w => w.PersonId == person.Id && w.CommitteeId == committeeId, cancellation);
        if (row is null)
            db.DigestWishes.Add(new DigestWishRow { PersonId = person.Id, CommitteeId = committeeId, Wish = wish });
        else
            row.Wish = wish;

        var name = CardText.Escape(committee.Name);
        return new(DigestRulesWords.Chosen(wish, name));
    }
}
