using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CommitteeBot.Store;

/// <summary>Committees and the people of each.</summary>
internal static class CommitteeModel
{
    private static readonly ValueConverter<IReadOnlyList<string>, string> Lines = new(
        names => string.Join('\n', names), text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static readonly ValueComparer<IReadOnlyList<string>> SameLines = new(
        (a, b) => a!.SequenceEqual(b!), names => names.Count, names => names);

    public static void Build(ModelBuilder model)
    {
        model.Entity<CommitteeRow>(e =>
        {
            e.ToTable("committee");
            e.HasIndex(c => c.Prefix).IsUnique();
            e.HasIndex(c => c.Name).IsUnique();
            e.Property(c => c.NextActionNumber).IsConcurrencyToken();
            e.Property(c => c.EarlierNames).HasConversion(Lines, SameLines);
            e.Property(c => c.EarlierPrefixes).HasConversion(Lines, SameLines);
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(c => c.MergedIntoId);
            e.HasQueryFilter(c => c.MergedIntoId == null);
        });
        model.Entity<CommitteeChangeRow>(e =>
        {
            e.ToTable("committee_change");
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(c => c.CommitteeId);
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(c => c.MergedId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.ByPersonId);
        });
        model.Entity<PersonRow>(e =>
        {
            e.ToTable("person");
            e.HasIndex(p => p.AadObjectId).IsUnique();
        });
        model.Entity<PersonNameRow>(e =>
        {
            e.ToTable("person_name");
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(n => n.CommitteeId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(n => n.PersonId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(n => n.ByPersonId);
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
