using System.Globalization;
using CommitteeBot.Committees;
using CommitteeBot.Digests.Reading;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Digests.Reports;

/// <param name="People">Those on the roster who own an open action.</param>
/// <param name="Unknown">How many owners aren't on it.</param>
internal sealed record OwnersToAsk(IReadOnlyList<long> People, int Unknown)
{
    // A restriction limits what the owner reads, not whether the owner is asked.
    public static Task<OwnersToAsk> ReadAsync(
        CommitteeDb db, ActionOwners owned, CommitteeRow committee, DateOnly today, CancellationToken cancellation) =>
        FromAsync(db, owned, committee, today, db.Actions.AsNoTracking()
            .Where(a => a.CommitteeId == committee.Id && a.EndedAt == null && a.State != ActionState.Proposed),
            cancellation);

    /// <summary>Of the actions that the caller sees, so that a name tells nobody of another one.</summary>
    public static Task<OwnersToAsk> ReadVisibleAsync(
        CommitteeDb db, ActionOwners owned, Caller caller, CommitteeRow committee, DateOnly today,
        CancellationToken cancellation) =>
        FromAsync(db, owned, committee, today, new DigestActions(db).Open(caller, committee.Id), cancellation);

    /// <summary>An owner is asked once before a meeting; once a day where none is planned.</summary>
    public static string Key(long committee, MeetingRow? meeting, DateOnly today, long person)
    {
        var before = meeting is null
            ? today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : meeting.Id.ToString(CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"asked/{committee}/{before}/{person}");
    }

    private static async Task<OwnersToAsk> FromAsync(
        CommitteeDb db, ActionOwners owned, CommitteeRow committee, DateOnly today, IQueryable<ActionRow> open,
        CancellationToken cancellation)
    {
        var people = await open.Where(a => a.OwnerPersonId != null).Select(a => a.OwnerPersonId!.Value)
            .Concat(open.SelectMany(a => a.CoOwners).Select(o => o.PersonId)).Distinct().ToListAsync(cancellation);
        var printed = await open.Where(a => a.OwnerPersonId == null && a.Owner != null).Select(a => a.Owner!).Distinct()
            .ToListAsync(cancellation);
        var names = await owned.PeopleByNameAsync(committee, today, printed, cancellation);
        var members = await db.ActiveMembers(today).AsNoTracking()
            .Where(m => m.CommitteeId == committee.Id && ActionOwners.EntitledRoles.Contains(m.Role))
            .Select(m => m.PersonId).ToListAsync(cancellation);
        return new OwnersToAsk(
            [.. people.Concat(names.Values.SelectMany(n => n)).Distinct().Intersect(members)],
            printed.Count(p => !names.ContainsKey(p)) + people.Except(members).Count());
    }
}
