using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Meaning;

/// <summary>
/// Writes the facts of meetings and the embeddings of passages that are missing, a little at a time, so that nobody
/// waits for the store.
/// </summary>
internal sealed class WriteMeaning(CommitteeDb db, LazyEncoder encoder)
{
    private const int PassagesAtOnce = 24;

    /// <summary>The facts of the next meeting after this one that has none.</summary>
    /// <returns>That meeting; null when there is none left.</returns>
    public async Task<long?> FactsAsync(long afterMeeting, CancellationToken cancellation)
    {
        var isEncoding = encoder.IsAvailable;
        var next = await db.Meetings.AsNoTracking()
            .Where(m =>
                m.Id > afterMeeting && m.Document != null
                && !db.Facts.Any(f => f.MeetingId == m.Id && (f.Embedding != null || !isEncoding)))
            .OrderBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefaultAsync(cancellation);
        if (next is not { } id)
            return null;
        var facts = await ReadAsync(id, cancellation);
        if (facts.Count == 0)
            return id;
        if (encoder.Get() is { } model)
        {
            foreach (var (fact, embedding) in facts.Zip(model.Encode([.. facts.Select(f => f.Text)])))
                fact.Embedding = embedding.ToBytes();
        }

        await db.BeginWriteAsync(cancellation);
        // Meanwhile the meeting may have gone, been changed or been restricted: a fact that is older than a restriction
        // would be read by everybody. Then it is read again, in the next round.
        if (!Same(facts, await ReadAsync(id, cancellation)))
            return afterMeeting;
        await db.Facts.Where(f => f.MeetingId == id).ExecuteDeleteAsync(cancellation);
        db.Facts.AddRange(facts);
        await db.SaveChangesAsync(cancellation);
        return id;
    }

    /// <summary>As they are now; none where the meeting has gone.</summary>
    private async Task<List<FactRow>> ReadAsync(long meetingId, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Committee).Include(m => m.Document)
            .Include(m => m.Attendance).Include(m => m.Reports)
            .Include(m => m.FutureItems).Include(m => m.Motions).ThenInclude(m => m.Item)
            .Include(m => m.Interests).ThenInclude(i => i.Item).AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == meetingId, cancellation);
        return meeting is { Document: not null } ? FactSentences.From(meeting) : [];
    }

    private static bool Same(List<FactRow> read, List<FactRow> now) =>
        read.Select(f => (f.Kind, f.Text, f.Line, f.RestrictionId))
            .SequenceEqual(now.Select(f => (f.Kind, f.Text, f.Line, f.RestrictionId)));

    /// <summary>The embeddings of the next passages after this one that have none.</summary>
    /// <returns>The last of them; null when there are none left.</returns>
    public async Task<long?> PassagesAsync(long afterPassage, CancellationToken cancellation)
    {
        if (encoder.Get() is not { } model)
            return null;
        var passages = await db.Passages.AsNoTracking()
            .Where(p => p.Id > afterPassage && !db.PassageEmbeddings.Any(e => e.PassageId == p.Id)).OrderBy(p => p.Id)
            .Take(PassagesAtOnce)
            .Select(p => new { p.Id, p.Text, Title = p.InReport ?? p.Item!.Title }).ToListAsync(cancellation);
        if (passages.Count == 0)
            return null;

        var pieces = passages.SelectMany(
            p => PassagePieces.In(p.Text)
            .Select((piece, at) => (p.Id, At: at, Text: PassagePieces.Described(p.Title, piece.Text)))).ToList();
        var embeddings = model.Encode([.. pieces.Select(p => p.Text)]);

        await db.BeginWriteAsync(cancellation);
        var ids = passages.Select(p => p.Id).ToList();
        var open = (
            await db.Passages.Where(p => ids.Contains(p.Id) && !db.PassageEmbeddings.Any(e => e.PassageId == p.Id))
            .Select(p => p.Id).ToListAsync(cancellation)).ToHashSet();
        db.PassageEmbeddings.AddRange(pieces.Zip(embeddings).Where(p => open.Contains(p.First.Id))
            .Select(p =>
                new PassageEmbeddingRow { PassageId = p.First.Id, Piece = p.First.At,
                Embedding = p.Second.ToBytes() }));
        await db.SaveChangesAsync(cancellation);
        return passages[^1].Id;
    }
}
