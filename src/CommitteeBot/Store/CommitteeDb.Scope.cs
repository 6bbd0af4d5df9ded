using System.Linq.Expressions;
using CommitteeBot.Committees;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>The one place that decides what a turn may read: a query filter, so that no query can forget it.</summary>
internal abstract partial class CommitteeDb
{
    /// <summary>
    /// What this unit of work may read; null for the console and for the program's own work, which read everything. It
    /// is part of every query for rows that belong to an agenda item or to the register.
    /// </summary>
    public ReadScope? Scope { get; set; }

    private bool ReadsAll => Scope is null;
    private IReadOnlyList<long> MemberCommitteeIds => Scope?.MemberCommitteeIds ?? [];
    private IReadOnlyList<long> RestrictedCommitteeIds => Scope?.RestrictedCommitteeIds ?? [];
    private IReadOnlyList<long> OfficerCommitteeIds => Scope?.OfficerCommitteeIds ?? [];
    private IReadOnlyList<long> ClosedRestrictionIds => Scope?.ClosedRestrictionIds ?? [];
    private IReadOnlyList<long> ClosedActionIds => Scope?.ClosedActionIds ?? [];

    /// <summary>The actions that may be read in this scope, and never more than the unit of work may read.</summary>
    public IQueryable<ActionRow> ActionsFor(ReadScope scope)
    {
        // In a turn the filter says it all; a narrower scope, or the console's, is asked for beside it.
        if (ReferenceEquals(scope, Scope))
            return Actions;
        var (members, officers, restricted, closed) = (
            scope.MemberCommitteeIds, scope.OfficerCommitteeIds, scope.RestrictedCommitteeIds, scope.ClosedActionIds);
        return Actions.Where(
            a => members.Contains(a.CommitteeId)
            && (!a.IsRestricted || (restricted.Contains(a.CommitteeId) && !closed.Contains(a.Id)))
            && ((a.State != ActionState.Proposed && a.State != ActionState.Withdrawn
                && a.State != ActionState.Superseded)
                || officers.Contains(a.CommitteeId) || !HeardActions.Any(h => h.ActionId == a.Id)));
    }

    /// <summary>
    /// The id of the action that this reference names, for use inside a query; none beyond what may be read.
    /// </summary>
    public IQueryable<long> ActionIds(ActionReference reference)
    {
        var (prefix, number) = (reference.Prefix, reference.Number);

        // Two queries and not one condition, so that each is answered from an index.
        return Actions.Where(a => a.EarlierPrefix == prefix && a.EarlierNumber == number).Select(a => a.Id)
            .Concat(Actions
                .Where(a => a.EarlierPrefix == null && a.Number == number && a.Committee!.Prefix == prefix)
                .Select(a => a.Id));
    }

    /// <summary>Of what may be read, the restricted rows: whoever is shown one of them is written down.</summary>
    public IQueryable<ActionRow> RestrictedActions => Actions.Where(a => a.IsRestricted);

    public IQueryable<PassageRow> RestrictedPassages => Passages.Where(p => p.RestrictionId != null);

    /// <summary>Those who belong to their committee on this day.</summary>
    public IQueryable<MembershipRow> ActiveMembers(DateOnly day) =>
        Memberships.Where(m => m.LeftOn == null || m.LeftOn > day);

    /// <summary>
    /// For work on whole documents, which has to replace items that the person who sent one may not read.
    /// </summary>
    public IDisposable UsingFullScope() => UsingScope(null);

    /// <summary>
    /// For a slice that answers one caller: nothing beyond their scope is read from here on, and never more than
    /// before.
    /// </summary>
    public IDisposable LimitTo(ReadScope scope) =>
        UsingScope(Scope is null || ReferenceEquals(scope, Scope) ? scope : Scope.Intersect(scope));

    /// <summary>For what is written for somebody other than the caller.</summary>
    public IDisposable UsingScope(ReadScope? other) => new ScopeSwitch(this, other);

    /// <summary>True where a passage of this committee, under this restriction, may be read.</summary>
    public bool MayRead(long committeeId, long? restrictionId) => Scope?.Includes(committeeId, restrictionId) ?? true;

    private void AddScopeFilters(ModelBuilder model)
    {
        model.Entity<ItemRow>().HasQueryFilter(ReadableItem<ItemRow>());
        model.Entity<PassageRow>().HasQueryFilter(ReadableItem<PassageRow>());
        model.Entity<DecisionRow>().HasQueryFilter(ReadableItem<DecisionRow>());
        model.Entity<CorrectionRow>().HasQueryFilter(ReadableItem<CorrectionRow>());
        model.Entity<MotionRow>().HasQueryFilter(ReadableItem<MotionRow>());
        model.Entity<InterestRow>().HasQueryFilter(ReadableItem<InterestRow>());
        model.Entity<AttendanceChangeRow>().HasQueryFilter(ReadableItem<AttendanceChangeRow>());
        model.Entity<FutureItemRow>().HasQueryFilter(ReadableItem<FutureItemRow>());
        model.Entity<ReportRow>().HasQueryFilter(ReadableItem<ReportRow>());
        model.Entity<FactRow>().HasQueryFilter(ReadableItem<FactRow>());

        // Both ends have to be readable: the item that it changes, and the one in which it was agreed.
        model.Entity<AmendmentRow>().HasQueryFilter(a => ReadsAll || (
            Passages.Any(p => p.MeetingId == a.ByMeetingId && p.Line <= a.Line && p.EndLine >= a.Line
                && (p.RestrictionId == null || Restrictions.Any(
                    r => r.Id == p.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId)
                        && !ClosedRestrictionIds.Contains(r.Id))))
            && (a.AmendedLine == null
                || (a.ItemLine == null && !Restrictions.Any(
                    r => r.MeetingId == a.MeetingId && r.ItemKey == RestrictionRow.WholeDocument && r.LiftedAt == null
                        && (!RestrictedCommitteeIds.Contains(r.CommitteeId) || ClosedRestrictionIds.Contains(r.Id))))
                || Items.Any(i => i.MeetingId == a.MeetingId && i.Line == a.ItemLine
                    && (i.RestrictionId == null || Restrictions.Any(
                        r => r.Id == i.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId)
                            && !ClosedRestrictionIds.Contains(r.Id)))))));
        model.Entity<DocumentTextRow>().HasQueryFilter(t => ReadsAll);
        model.Entity<EarlierVersionRow>().HasQueryFilter(v => ReadsAll);

        // By the action's own number, so that the lists are still read from their index alone. The register is for
        // members: guests read minutes only.
        model.Entity<ActionRow>().HasQueryFilter(a => ReadsAll || (MemberCommitteeIds.Contains(a.CommitteeId)
            && (!a.IsRestricted || (
                RestrictedCommitteeIds.Contains(a.CommitteeId) && !ClosedActionIds.Contains(a.Id)))

            // What was said in a call is the officers' until one of them accepts it. Few rows are asked after.
            && ((a.State != ActionState.Proposed && a.State != ActionState.Withdrawn
                && a.State != ActionState.Superseded)
                || OfficerCommitteeIds.Contains(a.CommitteeId) || !HeardActions.Any(h => h.ActionId == a.Id))));
    }

    private Expression<Func<T, bool>> ReadableItem<T>() where T : class, IPartOfItem =>
        row => !UnfinishedImports.Any(u => u.MeetingId == row.MeetingId)
        && (ReadsAll || row.RestrictionId == null
        || Restrictions.Any(
            r => r.Id == row.RestrictionId && RestrictedCommitteeIds.Contains(r.CommitteeId)
            && !ClosedRestrictionIds.Contains(r.Id)));

    private sealed class ScopeSwitch : IDisposable
    {
        private readonly CommitteeDb db;
        private readonly ReadScope? before;

        public ScopeSwitch(CommitteeDb db, ReadScope? other)
        {
            (this.db, before) = (db, db.Scope);
            db.Scope = other;
        }

        public void Dispose() => db.Scope = before;
    }
}
