using System.Collections.Concurrent;
using CommitteeBot.Committees;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Answers.Meaning;

/// <summary>
/// The embeddings of the store in memory. It takes in what has been added since it last looked, and starts afresh when
/// a restriction has changed.
/// </summary>
internal sealed class MeaningIndex(LazyEncoder encoder) : IDisposable
{
    private const int RowsAtOnce = 20_000;
    private const int MaxRecentQuestions = 32;

    // In a group chat a question is worked out twice, for everybody and for its asker.
    private readonly ConcurrentDictionary<string, Embedding> recentQuestions = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim oneWriter = new(1);
    private Contents contents = new();

    /// <summary>The contents as of now; null where nothing can be found by meaning.</summary>
    public async Task<Contents?> OpenAsync(CommitteeDb db, CancellationToken cancellation)
    {
        if (!encoder.IsAvailable)
            return null;
        using var all = db.UsingFullScope();
        var state = await StateAsync(db, cancellation);
        if (contents.State != state)
        {
            await oneWriter.WaitAsync(cancellation);
            try
            {
                if (contents.State.Restrictions != state.Restrictions || contents.State.LastPassage > state.LastPassage
                    || contents.State.LastFact > state.LastFact)
                    contents = new Contents();
                await contents.AddAsync(db, state, cancellation);
            }
            finally
            {
                oneWriter.Release();
            }
        }

        return contents.IsEmpty ? null : contents;
    }

    /// <summary>Null where the model cannot be had.</summary>
    public Embedding? Encode(string question)
    {
        if (recentQuestions.TryGetValue(question, out var known))
            return known;
        if (encoder.Get()?.EncodeQuestion(question) is not { } embedding)
            return null;
        if (recentQuestions.Count >= MaxRecentQuestions)
            recentQuestions.Clear();
        return recentQuestions[question] = embedding;
    }

    public void Dispose() => oneWriter.Dispose();

    private static async Task<State> StateAsync(CommitteeDb db, CancellationToken cancellation) => new(
        await db.PassageEmbeddings.MaxAsync(e => (long?)e.Id, cancellation) ?? 0,
        await db.Facts.MaxAsync(f => (long?)f.Id, cancellation) ?? 0,
        string.Join(
            ',', await db.Restrictions.OrderBy(r => r.Id).Select(r => r.LiftedAt == null ? r.Id : -r.Id)
            .ToListAsync(cancellation)));

    internal sealed record State(long LastPassage, long LastFact, string Restrictions);

    /// <param name="RestrictionId">Null for open text.</param>
    internal readonly record struct IndexedText(long Id, long MeetingId, int Place, int Piece, long? RestrictionId);

    internal sealed class Contents
    {
        private readonly EmbeddingTable passages = new();
        private readonly List<IndexedText> entries = [];
        private readonly ConcurrentDictionary<long, int> firstRow = new();
        private readonly EmbeddingTable factTable = new();
        private readonly List<IndexedText> facts = [];

        public State State { get; private set; } = new(0, 0, "");

        public bool IsEmpty => passages.Count + factTable.Count == 0;

        /// <summary>The pieces most like the question among what this reader may read, best first.</summary>
        public List<(IndexedText Piece, float Similarity)> Passages(Embedding question, Readable readable, int max) =>
            [.. passages.Nearest(question, row => readable.Includes(entries[row]), max).Select(n => (entries[n.Row], n.Similarity))];

        public List<(IndexedText Fact, float Similarity)> Facts(Embedding question, Readable readable, int max) =>
            [.. factTable.Nearest(question, row => readable.Includes(facts[row]), max).Select(n => (facts[n.Row], n.Similarity))];

        /// <summary>
        /// How like the question each piece of a passage is, in order; empty for a passage that has no embedding yet.
        /// </summary>
        public List<float> OfPassage(long passageId, Embedding question)
        {
            var pieces = new List<float>();
            if (!firstRow.TryGetValue(passageId, out var row))
                return pieces;
            for (; row < entries.Count && entries[row].Id == passageId; row++)
                pieces.Add(passages.Similarity(row, question));
            return pieces;
        }

        public async Task AddAsync(CommitteeDb db, State state, CancellationToken cancellation)
        {
            for (var from = State.LastPassage; from < state.LastPassage;)
            {
                var after = from;
                var rows = await db.PassageEmbeddings.AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id)
                    .Take(RowsAtOnce)
                    .Select(e =>
                        new { e.Id, e.PassageId, e.Piece, e.Embedding, e.Passage!.MeetingId, e.Passage.Place,
                        e.Passage.RestrictionId }).ToListAsync(cancellation);
                foreach (var row in rows)
                {
                    if (row.Piece == 0)
                        firstRow[row.PassageId] = entries.Count;
                    entries.Add(new IndexedText(row.PassageId, row.MeetingId, row.Place, row.Piece, row.RestrictionId));
                    passages.Add(Embedding.From(row.Embedding));
                }

                if (rows.Count == 0)
                    break;
                from = rows[^1].Id;
            }

            var lastFact = State.LastFact;
            foreach (var fact in await db.Facts.AsNoTracking().Where(f => f.Id > lastFact && f.Embedding != null)
                .OrderBy(f => f.Id).ToListAsync(cancellation))
            {
                facts.Add(new IndexedText(fact.Id, fact.MeetingId, 0, 0, fact.RestrictionId));
                factTable.Add(Embedding.From(fact.Embedding!));
            }

            State = state;
        }
    }

    /// <summary>
    /// Decides what may be compared with a question at all: text that the asker may not read has no part in the answer,
    /// not even by its score.
    /// </summary>
    internal sealed class Readable(ReadScope scope, IReadOnlyDictionary<long, long> committees)
    {
        public bool Includes(IndexedText entry) =>
            committees.TryGetValue(entry.MeetingId, out var committee)
                && scope.Includes(committee, entry.RestrictionId);

        /// <param name="within">The meetings to look in; null for all.</param>
        public static Readable By(
            Caller caller, CandidateMeetings candidates, IReadOnlyList<MeetingRow>? within = null) =>
            new(caller.Scope, (within ?? candidates.All).ToDictionary(m => m.Id, m => m.CommitteeId));
    }
}
