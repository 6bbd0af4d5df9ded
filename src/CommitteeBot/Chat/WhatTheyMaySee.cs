using ActivityProtocol.Auth;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat;

/// <summary>What people are to each committee, and so what may be shown to one of them, or to several at once.</summary>
internal sealed class WhatTheyMaySee(CommitteeDb db, IConfiguration configuration, BotSettings settings, TimeProvider clock)
{
    /// <summary>
    /// The committees of a tenant. Where one installation serves several, a committee that is given to none of them is nobody's: an import cannot say
    /// whose it is.
    /// </summary>
    public async Task<IReadOnlyList<CommitteeRow>> CommitteesAsync(string? tenantId, CancellationToken cancellation)
    {
        var isOnly = settings.AllowedTenantIds.Count < 2;

        // Not tracked: a command reads its committee again within the transaction, and must see the number that the last writer left.
        var committees = await db.Committees.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation);
        return [.. committees.Where(c => c.TenantId is null ? isOnly : string.Equals(c.TenantId, tenantId, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Each person's role in each of the committees.</summary>
    /// <param name="personIds">Zero for somebody whom the store does not know.</param>
    public async Task<IReadOnlyList<IReadOnlyDictionary<long, CommitteeRole>>> RolesAsync(
        IReadOnlyList<long> personIds, IReadOnlyList<CommitteeRow> committees, CancellationToken cancellation)
    {
        var memberships = (await db.Memberships.AsNoTracking().Where(m => personIds.Contains(m.PersonId)).ToListAsync(cancellation)).ToLookup(m => m.PersonId);
        return [.. personIds.Select(id => Roles([.. memberships[id]], committees))];
    }

    /// <summary>What all of them may see: the least entitled decides.</summary>
    public async Task<Sight> OfAllAsync(
        IReadOnlyList<long> personIds, IReadOnlyList<IReadOnlyDictionary<long, CommitteeRole>> roles, bool seesRestricted, CancellationToken cancellation)
    {
        var sight = roles.Select(r => Sight.Of(r, seesRestricted)).Aggregate((one, other) => one.With(other));
        return await ClosedItems.OutOfAsync(db, sight, personIds, cancellation);
    }

    private Dictionary<long, CommitteeRole> Roles(List<MembershipRow> memberships, IReadOnlyList<CommitteeRow> committees)
    {
        var roles = new Dictionary<long, CommitteeRole>();
        foreach (var committee in committees)
        {
            var today = CommitteeDay.Of(clock.GetUtcNow(), committee.Zone);
            var membership = memberships.Find(m => m.CommitteeId == committee.Id && (m.LeftOn is null || m.LeftOn > today));
            var role = membership?.Role ?? (settings.Mode == BotMode.Local && memberships.Count == 0 ? LocalCaller.Role(configuration) : CommitteeRole.None);
            if (role != CommitteeRole.None)
                roles[committee.Id] = role;
        }

        return roles;
    }
}
