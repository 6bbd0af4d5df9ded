using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register.Plans;

/// <summary>The actions that a committee's plan shows or is to show, as the plan says them.</summary>
internal sealed class ReadPlannedActions(CommitteeDb db, TimeProvider clock)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<MirroredAction>> RunAsync(
        CommitteeRow committee, string source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var accounts = await db.ActiveMembers(CommitteeDay.At(now, committee.Zone))
            .Where(m => m.CommitteeId == committee.Id && m.Person!.AadObjectId != null)
            .Select(m => new { m.PersonId, Account = m.Person!.AadObjectId! }).Distinct()
            .ToDictionaryAsync(m => m.PersonId, m => m.Account, cancellation);
        var actions = await MirroredActions.Of(db, committee.Id, source).AsNoTracking()
            .Include(a => a.Committee).Include(a => a.CoOwners).AsSplitQuery().OrderBy(a => a.Id).ToListAsync(cancellation);
        var bases = await db.PlannedActions.AsNoTracking().Where(p => p.Source == source)
            .ToDictionaryAsync(p => p.ActionId, cancellation);
        var ids = MirroredActions.Of(db, committee.Id, source).Select(a => a.Id);
        var stateAt = await db.ActionEvents.AsNoTracking()
            .Where(e => ids.Contains(e.ActionId) && (e.Change == ActionChange.State || e.Change == ActionChange.Undone))
            .GroupBy(e => e.ActionId).Select(g => new { g.Key, At = g.Max(e => e.At) })
            .ToDictionaryAsync(g => g.Key, g => g.At, cancellation);
        return [.. actions.Select(a => new MirroredAction(
            a.Id, a.Reference, a.State, stateAt.GetValueOrDefault(a.Id, a.LoggedAt),
            TaskContent.Of(a.Reference, a.Text, AccountsOf(a, accounts), a.Due), a.Version)
        {
            IsKeptIn = a.IsRestricted,
            Base = bases.GetValueOrDefault(a.Id) is { } row ? BaseOf(row, a.Version, now) : null,
        })];
    }

    /// <summary>Only of people who are on the roster: who is given a task sees it.</summary>
    private static IEnumerable<string> AccountsOf(ActionRow action, Dictionary<long, string> accounts) =>
        action.CoOwners.Select(o => o.PersonId).Prepend(action.OwnerPersonId ?? 0).Where(accounts.ContainsKey)
            .Select(p => accounts[p]);

    private static MirrorBase BaseOf(PlannedActionRow row, int version, DateTimeOffset now) =>
        new(row.Plan, row.Task, row.State, row.Progress, row.Bucket, row.Sent, row.Version)
        {
            IsRefused = row.RefusedAt > now - AskAgain && row.Version == version,
        };
}
