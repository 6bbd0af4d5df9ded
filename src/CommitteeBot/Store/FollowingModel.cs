using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>What is followed outside of the store, and what it said.</summary>
internal static class FollowingModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<FollowedSourceRow>(e =>
        {
            e.ToTable("followed_source");
            e.HasIndex(s => s.Key).IsUnique();
        });
        model.Entity<GroupMemberRow>(e =>
        {
            e.ToTable("group_member");
            e.HasIndex(m => new { m.Source, m.Account }).IsUnique();
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(m => m.CommitteeId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(m => m.PersonId);
        });
        model.Entity<FollowedFileRow>(e =>
        {
            e.ToTable("followed_file");
            e.HasIndex(f => new { f.Source, f.ItemId }).IsUnique();
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(f => f.MeetingId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<PlannedActionRow>(e =>
        {
            e.ToTable("planned_action");
            e.HasIndex(p => new { p.ActionId, p.Source }).IsUnique();
            e.HasIndex(p => p.Source);
            e.HasOne(p => p.Action).WithMany().HasForeignKey(p => p.ActionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ToDoWishRow>(e =>
        {
            e.ToTable("to_do_wish");
            e.HasKey(w => w.PersonId);
            e.Property(w => w.PersonId).ValueGeneratedNever();
            e.HasOne(w => w.Person).WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
