using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store;

/// <summary>What is found by meaning: embeddings of passages, and facts of the record in words.</summary>
internal static class MeaningModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<FactRow>(e =>
        {
            e.ToTable("fact");
            e.HasIndex(f => f.MeetingId);
        });
        model.Entity<PassageEmbeddingRow>(e =>
        {
            e.ToTable("passage_embedding");
            e.HasIndex(p => new { p.PassageId, p.Piece }).IsUnique();
        });
    }
}
