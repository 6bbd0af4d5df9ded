using CommitteeBot.Language.Embeddings;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Store.Checking;

/// <summary>
/// Every embedding has the model's length and belongs to a whole passage. One that is missing is only late.
/// </summary>
internal static class CheckEmbeddings
{
    public static async Task<CheckedPart> RunAsync(CommitteeDb db, CancellationToken cancellation)
    {
        var embeddings = db.PassageEmbeddings.IgnoreQueryFilters().AsNoTracking();
        var facts = db.Facts.IgnoreQueryFilters().AsNoTracking().Where(f => f.Embedding != null);
        var looked = await embeddings.LongCountAsync(cancellation);
        var faults = new List<string>();
        var misfits = await embeddings.LongCountAsync(e => e.Embedding.Length != Embedding.Bytes, cancellation)
            + await facts.LongCountAsync(f => f.Embedding!.Length != Embedding.Bytes, cancellation);
        if (misfits > 0)
            faults.Add(CheckWords.WrongLength(misfits));
        var headless = await embeddings
            .Where(e => e.Piece == 1 && !embeddings.Any(f => f.PassageId == e.PassageId && f.Piece == 0))
            .LongCountAsync(cancellation);
        if (headless > 0)
            faults.Add(CheckWords.MissingPieces(headless));
        var without = looked == 0
            ? 0
            : await db.Passages.IgnoreQueryFilters()
                .LongCountAsync(p => !embeddings.Any(e => e.PassageId == p.Id), cancellation);
        return new CheckedPart(looked, faults) { Remark = without > 0 ? CheckWords.NotEmbedded(without) : null };
    }
}
