using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>Restrictions, the audit, holds and disposal.</summary>
internal static class TrustModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<RestrictionRow>(e =>
        {
            e.ToTable("restriction");
            e.HasIndex(r => new { r.MeetingId, r.ItemKey }).IsUnique();
            e.HasMany(r => r.Exclusions).WithOne().HasForeignKey(x => x.RestrictionId);
        });
        model.Entity<RestrictionExclusionRow>(e =>
        {
            e.ToTable("restriction_exclusion");
            e.HasKey(x => new { x.RestrictionId, x.PersonId });
        });
        model.Entity<AuditRow>(e =>
        {
            e.ToTable("audit");
            e.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.ByPersonId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.AboutPersonId);
        });
        model.Entity<HoldRow>().ToTable("hold");
        model.Entity<DisposalRow>().ToTable("disposal");
        model.Entity<RedactionRow>(e =>
        {
            e.ToTable("redaction");
            e.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId);
        });
    }
}
