using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>The tables of the calendar, agendas and apologies.</summary>
internal static class CalendarModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<MeetingEventRow>(e =>
        {
            e.ToTable("meeting_event");
            e.HasIndex(v => new { v.MeetingId, v.Id });
            e.HasOne(v => v.Meeting).WithMany().HasForeignKey(v => v.MeetingId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<MeetingEventRow>().WithMany().HasForeignKey(v => v.UndoesEventId);
        });
        model.Entity<MeetingConflictRow>(e =>
        {
            e.ToTable("meeting_conflict");
            e.HasIndex(c => new { c.MeetingId, c.SourceKey, c.Says }).IsUnique();
            e.HasOne(c => c.Meeting).WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<CalendarFeedRow>(e =>
        {
            e.ToTable("calendar_feed");
            e.HasIndex(f => f.CommitteeId).IsUnique();
            e.HasOne(f => f.Committee).WithMany().HasForeignKey(f => f.CommitteeId);
        });
        model.Entity<CalendarEntryRow>(e =>
        {
            e.ToTable("calendar_entry");
            e.HasIndex(c => new { c.CommitteeId, c.Uid, c.Recurrence }).IsUnique();
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(c => c.CommitteeId);
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne<CalendarFeedRow>().WithMany().HasForeignKey(c => c.FeedId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<StandingItemRow>(e =>
        {
            e.ToTable("standing_item");
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(s => s.CommitteeId);
        });
        model.Entity<AgendaItemRow>(e =>
        {
            e.ToTable("agenda_item");
            e.HasIndex(a => new { a.MeetingId, a.Key }).IsUnique();
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ApologyRow>(e =>
        {
            e.ToTable("apology");
            e.HasOne(a => a.Meeting).WithMany().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<PersonRow>().WithMany().HasForeignKey(a => a.PersonId);
        });
    }
}
