using CommitteeBot.Committees;
using CommitteeBot.Committees.Plans;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Register.Plans;

/// <summary>The actions that a committee's plan shows or is to show, as the plan says them.</summary>
internal sealed class ReadPlannedActions(CommitteeDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<MirroredAction>> RunAsync(
        CommitteeRow committee, string source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var accounts = await db.ActiveMembers(CommitteeDay.At(now, committee.Zone))
            .Where(m => m.CommitteeId == committee.Id && m.Person!.AadObjectId != null)
            .Select(m => new { m.PersonId, Account = m.Person!.AadObjectId! }).Distinct()
            .ToDictionaryAsync(m => m.PersonId, m => m.Account, cancellation);
        return await new ReadMirroredActions(db, now).RunAsync(
            MirroredActions.Of(db, committee.Id, source), source, a => AccountsOf(a, accounts),
            a => a.IsRestricted, cancellation);
    }

    /// <summary>Only of people who are on the roster: who is given a task sees it.</summary>
    private static IEnumerable<string> AccountsOf(ActionRow action, Dictionary<long, string> accounts) =>
        action.CoOwners.Select(o => o.PersonId).Prepend(action.OwnerPersonId ?? 0).Where(accounts.ContainsKey)
            .Select(p => accounts[p]);
}
