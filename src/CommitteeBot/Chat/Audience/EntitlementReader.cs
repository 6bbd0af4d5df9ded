using ActivityProtocol.Auth;
using CommitteeBot.Committees;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Audience;

/// <summary>
/// Reads the roles of people in each committee, and so what may be shown to one of them, or to several at once.
/// </summary>
internal sealed class EntitlementReader(
    CommitteeDb db, IConfiguration configuration, BotSettings settings, TimeProvider clock)
{
    // Asked by every turn. Not tracked: a command reads its committee again within the transaction, and must see the
    // number that the last writer left.
    private static readonly Func<CommitteeDb, IAsyncEnumerable<CommitteeEntry>> CommitteesQuery = EF.CompileAsyncQuery(
        (CommitteeDb db) => db.Committees.AsNoTracking().OrderBy(c => c.Id)
            .Select(c => new CommitteeEntry(c, db.Restrictions.Any(r =>
                r.CommitteeId == c.Id
                    && r.LiftedAt == null && (r.Audience != RestrictionAudience.Members || r.Exclusions.Any())))));

    private static readonly Func<CommitteeDb, long, IAsyncEnumerable<MembershipRow>> MembershipsQuery =
        EF.CompileAsyncQuery(
        (CommitteeDb db, long person) => db.Memberships.AsNoTracking().Where(m => m.PersonId == person));

    /// <summary>
    /// The committees of a tenant. Where one installation serves several tenants, a committee that is assigned to none
    /// of them belongs to nobody: an import can't say whose it is.
    /// </summary>
    public async Task<IReadOnlyList<CommitteeRow>> CommitteesAsync(string? tenantId, CancellationToken cancellation) =>
        [.. (await LoadCommitteesAsync(tenantId, cancellation)).Select(k => k.Committee)];

    /// <param name="personIds">Zero for somebody whom the store does not know.</param>
    public async Task<Entitlement> ReadAsync(
        string? tenantId, IReadOnlyList<long> personIds, bool seesRestricted, CancellationToken cancellation)
    {
        var committees = await LoadCommitteesAsync(tenantId, cancellation);
        var memberships = (await MembershipsAsync(personIds, cancellation)).ToLookup(m => m.PersonId);
        List<Dictionary<long, CommitteeRole>> roles = [
            .. personIds.Select(id => Roles([.. memberships[id]], committees))];

        // The least entitled person decides what all of them may see.
        var scope = roles.Select(r => ReadScope.From(r, seesRestricted))
            .Aggregate((one, other) => one.Intersect(other));
        if (committees.Any(k => k.HasClosedItems))
            scope = await ClosedItems.ExcludeFromAsync(db, scope, personIds, cancellation);
        return new Entitlement([.. committees.Select(k => k.Committee)], roles, scope);
    }

    private async Task<List<CommitteeEntry>> LoadCommitteesAsync(string? tenantId, CancellationToken cancellation)
    {
        var isOnly = settings.AllowedTenantIds.Count < 2;
        var committees = await db.KeptAsync("committees", "", CommitteesAsync, cancellation);
        return committees.FindAll(k => k.Committee.TenantId is { } own
            ? string.Equals(own, tenantId, StringComparison.OrdinalIgnoreCase)
            : isOnly);
    }

    private Task<List<CommitteeEntry>> CommitteesAsync(CancellationToken cancellation) =>
        CommitteesQuery(db).ToListAsync(cancellation).AsTask();

    private Task<List<MembershipRow>> MembershipsAsync(
        IReadOnlyList<long> personIds, CancellationToken cancellation) => db.KeptAsync(
        "memberships", string.Join(',', personIds),
        c => personIds is [var one]
            ? MembershipsQuery(db, one).ToListAsync(c).AsTask()
            : db.Memberships.AsNoTracking().Where(m => personIds.Contains(m.PersonId)).ToListAsync(c),
        cancellation);

    private Dictionary<long, CommitteeRole> Roles(List<MembershipRow> memberships, List<CommitteeEntry> committees)
    {
        var roles = new Dictionary<long, CommitteeRole>();
        foreach (var committee in committees.Select(k => k.Committee))
        {
            var today = CommitteeDay.At(clock.GetUtcNow(), committee.Zone);
            var membership = memberships.Find(m => m.CommitteeId == committee.Id && m.IsActive(today));
            var isLocal = settings.Mode == BotMode.Local && memberships.Count == 0;
            var role = membership?.Role ?? (isLocal ? LocalCaller.Role(configuration) : CommitteeRole.None);
            if (role != CommitteeRole.None)
                roles[committee.Id] = role;
        }

        return roles;
    }

    /// <param name="HasClosedItems">True where an item is closed to some of those whom their role would let in.</param>
    private sealed record CommitteeEntry(CommitteeRow Committee, bool HasClosedItems);
}

/// <param name="Committees">Those of the tenant, whether or not anybody here belongs to them.</param>
/// <param name="Roles">Of each person, in the order in which they were given.</param>
/// <param name="Scope">What all of them may see.</param>
internal sealed record Entitlement(
    IReadOnlyList<CommitteeRow> Committees, IReadOnlyList<IReadOnlyDictionary<long, CommitteeRole>> Roles,
    ReadScope Scope);
