using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>Chats, the turns that were answered in them, and what waits to be said or done.</summary>
internal static class ChatModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<ModelUseRow>(e =>
        {
            e.ToTable("model_use");
            e.HasIndex(u => new { u.TenantId, u.Month }).IsUnique();
        });
        model.Entity<ConversationRow>(e =>
        {
            e.ToTable("conversation");

            // Teams announces an installation twice at the same moment; one of the two says hello.
            e.Property(c => c.IsWelcomed).IsConcurrencyToken();
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(c => c.CommitteeId);
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(c => c.MeetingId);
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(c => c.ReviewedMeetingId);
        });
        model.Entity<PostedAnswerRow>(e =>
        {
            e.ToTable("posted_answer");
            e.HasKey(a => a.Key);
        });
        model.Entity<HandledActivityRow>(e =>
        {
            e.ToTable("handled_activity");
            e.HasKey(h => h.Key);
        });
        model.Entity<ConversationMemoryRow>(e =>
        {
            e.ToTable("conversation_memory");
            e.HasKey(m => m.ConversationId);
        });
        model.Entity<AnswerFeedbackRow>(e =>
        {
            e.ToTable("answer_feedback");
            e.HasIndex(f => f.ActivityId).IsUnique();
        });
        model.Entity<ClerkQuestionRow>(e =>
        {
            e.ToTable("clerk_question");
            e.HasIndex(q => q.ActivityId).IsUnique();
            e.HasIndex(q => new { q.OfferKey, q.CommitteeId, q.AskedByPersonId }).IsUnique();
            e.HasOne(q => q.Committee).WithMany().HasForeignKey(q => q.CommitteeId);
        });
        model.Entity<OfferedQuestionRow>(e =>
        {
            e.ToTable("offered_question");
            e.HasKey(q => q.Key);
        });
        model.Entity<OutboxMessageRow>(e =>
        {
            e.ToTable("outbox");
            e.HasIndex(o => o.Key).IsUnique();
            e.HasIndex(o => new { o.State, o.DueAt });
            e.HasOne<CommitteeRow>().WithMany().HasForeignKey(o => o.CommitteeId);
            e.HasOne<MeetingRow>().WithMany().HasForeignKey(o => o.MeetingId);
            e.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId);
        });
        model.Entity<JobRow>(e =>
        {
            e.ToTable("job");
            e.HasIndex(j => j.Key).IsUnique();
            e.HasIndex(j => new { j.State, j.Id });
        });
    }
}
