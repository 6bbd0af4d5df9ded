using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CommitteeBot.Store;

/// <summary>Meetings and what their minutes say.</summary>
internal static class MinutesModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<MeetingRow>(e =>
        {
            e.ToTable("meeting");
            e.HasIndex(m => new { m.CommitteeId, m.Date });
            e.HasOne(m => m.Document).WithOne().HasForeignKey<DocumentRow>(d => d.MeetingId);
        });
        model.Entity<DocumentRow>(e =>
        {
            e.ToTable("document");
            e.HasIndex(d => d.ContentHash).IsUnique();
            e.Property(d => d.Warnings).HasConversion(w => DocumentWarning.Write(w), c => DocumentWarning.Parse(c),
                new ValueComparer<IReadOnlyList<DocumentWarning>>(
                    (a, b) => a!.SequenceEqual(b!), w => w.Count, w => w));
        });
        model.Entity<UnfinishedImportRow>(e =>
        {
            e.ToTable("unfinished_import");
            e.HasKey(u => u.MeetingId);
            e.Property(u => u.MeetingId).ValueGeneratedNever();
            e.HasOne<MeetingRow>().WithOne().HasForeignKey<UnfinishedImportRow>(u => u.MeetingId);
        });
        model.Entity<AttendanceRow>().ToTable("attendance");
        model.Entity<ItemRow>().ToTable("item");
        model.Entity<PassageRow>(e =>
        {
            e.ToTable("passage");
            e.HasIndex(p => new { p.MeetingId, p.Place }).IsUnique();
        });
        model.Entity<DecisionRow>().ToTable("decision");
        model.Entity<CorrectionRow>().ToTable("correction");
        model.Entity<MotionRow>().ToTable("motion");
        model.Entity<InterestRow>().ToTable("interest");
        model.Entity<AttendanceChangeRow>().ToTable("attendance_change");
        model.Entity<AmendmentRow>(e =>
        {
            e.ToTable("amendment");
            e.HasIndex(a => new { a.ByMeetingId, a.Place }).IsUnique();
            e.HasOne(a => a.ByMeeting).WithMany().HasForeignKey(a => a.ByMeetingId);
            e.HasOne(a => a.Meeting).WithMany().HasForeignKey(a => a.MeetingId);
        });
        model.Entity<DocumentTextRow>(e =>
        {
            e.ToTable("document_text");
            e.HasKey(t => t.MeetingId);
            e.Property(t => t.MeetingId).ValueGeneratedNever();
            e.HasOne<MeetingRow>().WithOne().HasForeignKey<DocumentTextRow>(t => t.MeetingId);
        });
        model.Entity<EarlierVersionRow>(e =>
        {
            e.ToTable("earlier_version");
            e.HasIndex(v => v.ContentHash).IsUnique();
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(v => v.MeetingId);
        });
        model.Entity<CheckedMatterRow>(e =>
        {
            e.ToTable("checked_matter");
            e.HasIndex(c => c.Key).IsUnique();
        });
        model.Entity<FutureItemRow>().ToTable("future_item");
        model.Entity<ReportRow>().ToTable("report");
    }
}
