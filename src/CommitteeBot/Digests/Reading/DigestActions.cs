using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reading;

/// <summary>Queries for the actions of a committee that a caller may see, and their lines on a card.</summary>
internal sealed class DigestActions(CommitteeDb db)
{
    /// <summary>Open and in progress; restricted ones only for those entitled to them.</summary>
    public IQueryable<ActionRow> Open(Caller caller, long committeeId) => Visible(caller, committeeId)
        .Where(a => a.EndedAt == null && a.State != ActionState.Proposed);

    /// <summary>All of them, in any state.</summary>
    public IQueryable<ActionRow> Visible(Caller caller, long committeeId) =>
        db.ActionsFor(caller.Scope).AsNoTracking().Where(a => a.CommitteeId == committeeId);

    public static IOrderedQueryable<ActionRow> OrderByDue(IQueryable<ActionRow> actions) =>
        actions.OrderBy(a => a.DueKey).ThenBy(a => a.Number);

    public static Task<List<DigestLine>> LinesAsync(IQueryable<ActionRow> actions, string prefix,
        CancellationToken cancellation) => actions
        .Select(a => new DigestLine
        {
            Id = a.Id,
            Reference = new ActionReference(a.EarlierPrefix ?? prefix, a.EarlierNumber ?? a.Number),
            Text = a.Text,
            Owner = a.Owner,
            Due = a.Due,
            DueText = a.DueText,
            MeetingDate = a.Meeting!.Date,
            Item = a.ItemNumber,
            ItemTitle = a.ItemTitle,
            SourceUrl = a.SourceUrl,
            OwnerPersonId = a.OwnerPersonId,
        }).ToListAsync(cancellation);

    /// <summary>The number of changes of each due date; changes that were undone don't count.</summary>
    public async Task<Dictionary<long, int>> CountDateChangesAsync(IReadOnlyCollection<long> ids,
        CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return [];
        var moves = db.ActionEvents.AsNoTracking().Where(e => ids.Contains(e.ActionId));
        return await moves
            .Where(e => e.Change == ActionChange.Due && e.From != null
                && !db.ActionEvents.Any(u => u.UndoesEventId == e.Id))
            .GroupBy(e => e.ActionId).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }
}
