using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register;

/// <summary>The text typed so far, and the part of the results to show.</summary>
internal sealed record FindActionsRequest(string Text, int Skip, int Max);

/// <summary>
/// Finds actions while a person types: by reference, by words of the text, by owner; without words, those due soonest.
/// </summary>
internal sealed partial class FindActions(CommitteeDb db, TimeProvider time)
{
    private readonly RegisterAccess access = new(db, time);

    public async Task<IReadOnlyList<ActionView>> HandleAsync(
        Caller caller, FindActionsRequest request, CancellationToken cancellation)
    {
        var seen = access.Actions(caller).AsNoTracking().Where(a => a.State != ActionState.Proposed);
        var rows = await (await MatchAsync(seen, request.Text, cancellation))
            .OrderBy(a => a.EndedAt != null).ThenBy(a => a.DueKey).ThenByDescending(a => a.Id).Skip(request.Skip)
            .Take(request.Max)
            .Include(a => a.Committee).Include(a => a.Meeting).Include(a => a.CoOwners)
            .Include(a => a.SupersededBy).ThenInclude(a => a!.Committee)
            .ToListAsync(cancellation);
        return await access.ViewsAsync(caller, rows, cancellation);
    }

    private async Task<IQueryable<ActionRow>> MatchAsync(
        IQueryable<ActionRow> seen, string text, CancellationToken cancellation)
    {
        if (ActionReference.TryParse(text, out var reference))
        {
            var ids = db.ActionIds(reference);
            var named = seen.Where(a => ids.Contains(a.Id));
            if (await named.AnyAsync(cancellation))
                return named;
        }

        var words = Word().Matches(text).Select(m => m.Value).ToList();
        if (words.Count == 0)
            return seen.Where(a => a.EndedAt == null);
        var about = db.ActionsAbout(words, lastIsBegun: true);
        var owner = "%" + string.Join('%', words) + "%";
        return seen.Where(a => about.Contains(a.Id) || EF.Functions.Like(a.Owner!, owner)
            || EF.Functions.Like(a.OwnerPerson!.Name, owner));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
