using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>Committees and the people of each.</summary>
internal static class CommitteeModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<CommitteeRow>(e =>
        {
            e.ToTable("committee");
            e.HasIndex(c => c.Prefix).IsUnique();
            e.HasIndex(c => c.Name).IsUnique();
            e.Property(c => c.NextActionNumber).IsConcurrencyToken();
        });
        model.Entity<PersonRow>(e =>
        {
            e.ToTable("person");
            e.HasIndex(p => p.AadObjectId).IsUnique();
        });
        model.Entity<MembershipRow>(e =>
        {
            e.ToTable("membership");
            e.HasIndex(m => new { m.CommitteeId, m.PersonId }).IsUnique();
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(m => m.CommitteeId);
            e.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        });
    }
}
