using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>The sending process, the schedule and people's choices.</summary>
internal static class DigestModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<SenderLeaseRow>().ToTable("sender");
        model.Entity<DigestRulesRow>(e =>
        {
            e.ToTable("digest_rules");
            e.HasKey(r => r.CommitteeId);
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(r => r.CommitteeId);
            e.Ignore(r => r.Rules);
        });
        model.Entity<DigestWishRow>(e =>
        {
            e.ToTable("digest_wish");
            e.HasKey(w => new { w.PersonId, w.CommitteeId });
            e.HasOne<PersonRow>().WithMany().HasForeignKey(w => w.PersonId);
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(w => w.CommitteeId);
        });
    }
}
