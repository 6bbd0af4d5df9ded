using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Import;

/// <summary>What is closed in the minutes under review, told to each reader as far as they may know.</summary>
internal sealed record ReviewedRestrictions(
    string? Closure, int VisibleItems, IReadOnlyList<ReviewedItem> Decidable, Func<int, bool> MayRead)
{
    public static async Task<ReviewedRestrictions> ReadAsync(
        CommitteeDb db, Caller caller, MeetingRow meeting, CancellationToken cancellation)
    {
        var document = await db.Restrictions.AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.MeetingId == meeting.Id && r.ItemKey == RestrictionRow.WholeDocument && r.LiftedAt == null,
                cancellation);
        var all = await db.Items.AsNoTracking()
            .IgnoreQueryFilters().Where(i => i.MeetingId == meeting.Id).OrderBy(i => i.Line)
            .Select(
                i =>
                    new
                    {
                        i.Id,
                        Key = i.Number ?? i.Title,
                        i.Title,
                        i.Line,
                        i.RestrictionId,
                    }).ToListAsync(cancellation);
        var readable = (
            await db.Items.AsNoTracking()
                .Where(i => i.MeetingId == meeting.Id).Select(i => i.Id).ToListAsync(cancellation)).ToHashSet();
        var mayReadRest = document is null || caller.Scope.Includes(meeting.CommitteeId, document.Id);
        if (!caller.Scope.IncludesRestricted)
            readable.RemoveWhere(id => all.Find(i => i.Id == id)?.RestrictionId is not null);
        var mayDecide = caller.Scope.IncludesRestricted
            && caller.Scope.RoleIn(meeting.CommitteeId).IsOfficer();
        return new ReviewedRestrictions(
            Explain(document, mayReadRest),
            readable.Count,
            mayDecide
                ? [.. all.Where(i => readable.Contains(i.Id)).DistinctBy(i => i.Key)
                    .Select(i => new ReviewedItem(i.Key, i.Title, i.RestrictionId is not null))]
                : [],
            line => all.LastOrDefault(i => i.Line <= line) is { } item ? readable.Contains(item.Id) : mayReadRest);
    }

    private static string? Explain(RestrictionRow? document, bool mayRead) => document switch
    {
        null => null,
        _ when !mayRead => ImportWords.ClosedForOthers,
        { Audience: RestrictionAudience.Officers } => ImportWords.ClosedInDoubt(document.Ground),
        _ => ImportWords.ClosedByItself(document.Ground),
    };
}
