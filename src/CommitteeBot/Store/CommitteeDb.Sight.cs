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
    public Sight? Sight { get; set; }

    private bool SeesAll => Sight is null;
    private IReadOnlyList<long> RestrictedIds => Sight?.RestrictedIds ?? [];
    private IReadOnlyList<long> ClosedRestrictionIds => Sight?.ClosedRestrictionIds ?? [];
    private IReadOnlyList<long> ClosedActionIds => Sight?.ClosedActionIds ?? [];

    /// <summary>For work on whole documents, which has to replace what the person who sent one may not read.</summary>
    public IDisposable SeeingAll() => SeeingAs(null);

    /// <summary>For what is said to somebody other than the one who speaks.</summary>
    public IDisposable SeeingAs(Sight? other) => new OtherSight(this, other);

    private void AddSight(ModelBuilder model)
    {
        model.Entity<ItemRow>().HasQueryFilter(i => SeesAll || i.RestrictionId == null
            || Restrictions.Any(r => r.Id == i.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<PassageRow>().HasQueryFilter(p => SeesAll || p.RestrictionId == null
            || Restrictions.Any(r => r.Id == p.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<DecisionRow>().HasQueryFilter(d => SeesAll || d.RestrictionId == null
            || Restrictions.Any(r => r.Id == d.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<CorrectionRow>().HasQueryFilter(c => SeesAll || c.RestrictionId == null
            || Restrictions.Any(r => r.Id == c.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<FutureItemRow>().HasQueryFilter(f => SeesAll || f.RestrictionId == null
            || Restrictions.Any(r => r.Id == f.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));
        model.Entity<ReportRow>().HasQueryFilter(p => SeesAll || p.RestrictionId == null
            || Restrictions.Any(r => r.Id == p.RestrictionId && RestrictedIds.Contains(r.CommitteeId) && !ClosedRestrictionIds.Contains(r.Id)));

        // By the action's own number, so that the lists are still read from their index alone.
        model.Entity<ActionRow>().HasQueryFilter(a => SeesAll || !a.IsRestricted
            || (RestrictedIds.Contains(a.CommitteeId) && !ClosedActionIds.Contains(a.Id)));
    }

    private sealed class OtherSight : IDisposable
    {
        private readonly CommitteeDb db;
        private readonly Sight? sight;

        public OtherSight(CommitteeDb db, Sight? other)
        {
            (this.db, sight) = (db, db.Sight);
            db.Sight = other;
        }

        public void Dispose() => db.Sight = sight;
    }
}
