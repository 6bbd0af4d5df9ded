using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>Finds actions while a person types: by reference, by words of the text, by owner; without words, those due soonest.</summary>
internal sealed partial class FindActions(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess ledger = new(db, time);

    public async Task<IReadOnlyList<ActionView>> HandleAsync(Caller caller, string text, int skip, int most, CancellationToken cancellation)
    {
        var seen = ledger.Actions(caller).AsNoTracking().Where(a => a.State != ActionState.Proposed);
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        if (ActionReference.TryParse(text, out var reference) && await seen.AnyAsync(a => a.Number == reference.Number && a.Committee!.Prefix == reference.Prefix, cancellation))
        {
            seen = seen.Where(a => a.Number == reference.Number && a.Committee!.Prefix == reference.Prefix);
        }
        else if (words.Count > 0)
        {
            var about = db.ActionsAbout(words, lastIsBegun: true);
            var owner = "%" + string.Join('%', words) + "%";
            seen = seen.Where(a => about.Contains(a.Id) || EF.Functions.Like(a.Owner!, owner) || EF.Functions.Like(a.OwnerPerson!.Name, owner));
        }
        else
        {
            seen = seen.Where(a => a.EndedAt == null);
        }

        var rows = await seen.OrderBy(a => a.EndedAt != null).ThenBy(a => a.DueKey).ThenByDescending(a => a.Id).Skip(skip).Take(most)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners).Include(a => a.SupersededBy).ThenInclude(a => a!.Committee)
            .ToListAsync(cancellation);
        return await new ActionViewBuilder(db, ledger).CreateManyAsync(caller, rows, cancellation);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
