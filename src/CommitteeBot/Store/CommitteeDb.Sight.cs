using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>What is restricted is left out of every query here, not by each query.</summary>
internal abstract partial class CommitteeDb
{
    /// <summary>
    /// Whose eyes this unit of work reads with; null for the console and for what the program does by itself. It is part of every query for what
    /// belongs to an item, so that a query that forgets to ask shows nothing restricted all the same.
    /// </summary>
    public ReadScope? Scope { get; set; }

    private bool ReadsAll => Scope is null;
    private IReadOnlyList<long> RestrictedCommitteeIds => Scope?.RestrictedCommitteeIds ?? [];
    private IReadOnlyList<long> ClosedRestrictionIds => Scope?.ClosedRestrictionIds ?? [];
    private IReadOnlyList<long> ClosedActionIds => Scope?.ClosedActionIds ?? [];

    /// <summary>For work on whole documents, which has to replace what the person who sent one may not read.</summary>
    public IDisposable UsingFullScope() => UsingScope(null);

    /// <summary>For what is said to somebody other than the one who speaks.</summary>
    public IDisposable UsingScope(ReadScope? other) => new ScopeSwitch(this, other);

    private void AddScopeFilters(ModelBuilder model)
    {
        model.Entity<ItemRow>().HasQueryFilter(i => ReadsAll || i.RestrictionId == null
            || Restrictions.Any(r => r.Id == i.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<PassageRow>().HasQueryFilter(p => ReadsAll || p.RestrictionId == null
            || Restrictions.Any(r => r.Id == p.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<DecisionRow>().HasQueryFilter(d => ReadsAll || d.RestrictionId == null
            || Restrictions.Any(r => r.Id == d.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<CorrectionRow>().HasQueryFilter(c => ReadsAll || c.RestrictionId == null
            || Restrictions.Any(r => r.Id == c.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<FutureItemRow>().HasQueryFilter(f => ReadsAll || f.RestrictionId == null
            || Restrictions.Any(r => r.Id == f.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<ReportRow>().HasQueryFilter(p => ReadsAll || p.RestrictionId == null
            || Restrictions.Any(r => r.Id == p.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));

        model.Entity<FactRow>().HasQueryFilter(f => ReadsAll || f.RestrictionId == null
            || Restrictions.Any(r => r.Id == f.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));

        // By the action's own number, so that the lists are still read from their index alone.
        model.Entity<ActionRow>().HasQueryFilter(a => ReadsAll || !a.IsRestricted
            || (RestrictedCommitteeIds.Contains(a.CommitteeId) && !ClosedActionIds.Contains(a.Id)));
    }

    private sealed class ScopeSwitch : IDisposable
    {
        private readonly CommitteeDb db;
        private readonly ReadScope? sight;

        public ScopeSwitch(CommitteeDb db, ReadScope? other)
        {
            (this.db, sight) = (db, db.Scope);
            db.Scope = other;
        }

        public void Dispose() => db.Scope = sight;
    }
}
