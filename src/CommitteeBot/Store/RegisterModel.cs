using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>Actions, and what was done with each.</summary>
internal static class RegisterModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<ActionRow>(e =>
        {
            e.ToTable("action");
            e.HasIndex(a => new { a.CommitteeId, a.Number }).IsUnique();
            e.HasIndex(a => new { a.EarlierPrefix, a.EarlierNumber }).IsUnique();
            e.Ignore(a => a.Reference);
            e.HasIndex(a => new { a.CommitteeId, a.State, a.Due });
            e.HasOne(a => a.OwnerPerson).WithMany().HasForeignKey(a => a.OwnerPersonId);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.LoggedByPersonId);
            e.HasOne(a => a.SupersededBy).WithMany().HasForeignKey(a => a.SupersededById);
            e.HasMany(a => a.CoOwners).WithOne().HasForeignKey(o => o.ActionId);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.Property(a => a.DueKey).HasComputedColumnSql("coalesce(Due, '9999-12-31')", stored: false);
        });
        model.Entity<HeardActionRow>(e =>
        {
            e.ToTable("heard_action");
            e.HasKey(h => h.ActionId);
            e.Property(h => h.ActionId).ValueGeneratedNever();
            e.HasOne<ActionRow>().WithOne(a => a.Heard).HasForeignKey<HeardActionRow>(h => h.ActionId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ActionCoOwnerRow>(e =>
        {
            e.ToTable("action_co_owner");
            e.HasKey(o => new { o.ActionId, o.PersonId });
            e.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId);
        });
        model.Entity<ActionEventRow>(e =>
        {
            e.ToTable("action_event");
            e.HasOne<ActionEventRow>().WithMany().HasForeignKey(v => v.UndoesEventId);
        });
        model.Entity<PendingActionRow>(e =>
        {
            e.ToTable("pending_action");
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(p => p.CommitteeId);
        });
    }
}
