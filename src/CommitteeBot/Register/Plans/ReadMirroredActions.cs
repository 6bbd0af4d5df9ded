using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register.Plans;

/// <summary>Actions with what of them was last agreed with their tasks in one place.</summary>
internal sealed class ReadMirroredActions(CommitteeDb db, DateTimeOffset now)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<MirroredAction>> RunAsync(IQueryable<ActionRow> which, string source,
        Func<ActionRow, IEnumerable<string>> accountsOf, Func<ActionRow, bool> isKeptIn, CancellationToken cancellation)
    {
        var actions = await which.AsNoTracking()
            .Include(a => a.Committee).Include(a => a.CoOwners).AsSplitQuery()
            .OrderBy(a => a.Id).ToListAsync(cancellation);
        var bases = await db.PlannedActions.AsNoTracking().Where(p => p.Source == source)
            .ToDictionaryAsync(p => p.ActionId, cancellation);
        var ids = which.Select(a => a.Id);
        var stateAt = await db.ActionEvents.AsNoTracking()
            .Where(e => ids.Contains(e.ActionId) && (e.Change == ActionChange.State || e.Change == ActionChange.Undone))
            .GroupBy(e => e.ActionId).Select(g => new { g.Key, At = g.Max(e => e.At) })
            .ToDictionaryAsync(g => g.Key, g => g.At, cancellation);
        return [.. actions.Select(a => new MirroredAction(
            a.Id, a.Reference, a.State, stateAt.GetValueOrDefault(a.Id, a.LoggedAt),
            TaskContent.Of(a.Reference, a.Text, accountsOf(a), a.Due), a.Version)
        {
            IsKeptIn = isKeptIn(a), IsHeard = MirroredActions.IsHeard(a),
            Base = bases.GetValueOrDefault(a.Id) is { } row ? BaseOf(row, a.Version) : null,
        })];
    }

    private MirrorBase BaseOf(PlannedActionRow row, int version) =>
        new(row.Plan, row.Task, row.State, row.Progress, row.Bucket, row.Sent, row.Version)
        {
            IsRefused = row.RefusedAt > now - AskAgain && row.Version == version,
        };
}
